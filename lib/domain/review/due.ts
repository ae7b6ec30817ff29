import { isCalendarDay } from '@/lib/domain/calendar-day'
import { DAY_MS } from '@/lib/domain/day'
import { momentOf } from '@/lib/domain/digest'
import { calendarDayIn } from '@/lib/domain/when'

/** The hour of the last working day at which a verdict is due, and the one at which people are reminded. Our own numbers. */
const DUE_HOUR = 17
const REMIND_HOUR = 9

/** The calendar day that comes so many working days after another; Saturday and Sunday are none. 0: that day, or the next working day. */
export function addWorkingDays(day: string, count: number): string {
  let at = Date.parse(`${day}T00:00:00Z`)
  const isOff = () => [0, 6].includes(new Date(at).getUTCDay())
  while (isOff()) at += DAY_MS
  for (let left = count; left > 0; left--) {
    at += DAY_MS
    while (isOff()) at += DAY_MS
  }
  return new Date(at).toISOString().slice(0, 10)
}

/** The day by which reviewers decide unless the author says otherwise: the policy's working days from today, in the author's time zone. */
export function defaultDueDay(now: Date, timeZone: string, workingDays: number): string {
  return addWorkingDays(calendarDayIn(now, timeZone), workingDays)
}

/** The moment at which a verdict is due: the end of that working day where the author is. */
export function dueMoment(day: string, timeZone: string): Date {
  return momentOf(day, DUE_HOUR, timeZone)
}

/**
 * When a reviewer is reminded, the earlier first: so many working days after they were asked, and at the due moment. What
 * would not lie ahead, or not before the due moment, is left out.
 */
export function reminders(asked: {
  askedAt: Date
  dueAt: Date | null
  remindDays: number
  timeZone: string
}): { at: Date; isDue: boolean }[] {
  const { askedAt, dueAt, remindDays, timeZone } = asked
  if (!dueAt) return []
  const before = momentOf(addWorkingDays(calendarDayIn(askedAt, timeZone), remindDays), REMIND_HOUR, timeZone)
  const isUseful = before > askedAt && before < dueAt
  return [...(isUseful ? [{ at: before, isDue: false }] : []), ...(dueAt > askedAt ? [{ at: dueAt, isDue: true }] : [])]
}

/** A day that may be chosen as the due day: today or later where the author is. */
export function isDueDay(day: string, now: Date, timeZone: string): boolean {
  return isCalendarDay(day) && day >= calendarDayIn(now, timeZone)
}
