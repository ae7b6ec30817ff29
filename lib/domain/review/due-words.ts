import { calendarDayIn } from '@/lib/domain/when'

/** The calendar day of a due moment where its author is; null where there is none. */
export function dayOfDue(dueAt: Date | null, timeZone: string): string | null {
  return dueAt && calendarDayIn(dueAt, timeZone)
}
