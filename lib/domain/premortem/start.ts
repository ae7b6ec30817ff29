import { z } from 'zod'
import { isCalendarDay } from '@/lib/domain/calendar-day'
import { timeOf } from '@/lib/domain/desk/due-words'
import { momentOf } from '@/lib/domain/digest'
import { calendarDayIn } from '@/lib/domain/when'

/** When a session is planned to begin, as the wall clock of whoever plans it says: "2027-03-04T14:00". */
export const LocalStart = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'Write a day and a time, or leave it empty.')
  .refine((text) => isCalendarDay(text.slice(0, 10)), 'There is no such day.')

/** The moment at which that wall clock stands in the zone. */
export function startMoment(local: string, timeZone: string): Date {
  const [hour = 0, minute = 0] = local.slice(11).split(':').map(Number)
  return new Date(Number(momentOf(local.slice(0, 10), hour, timeZone)) + minute * 60_000)
}

/** How the start stands on the wall clock of the zone, to be changed. */
export function localStart(at: Date, timeZone: string): string {
  return `${calendarDayIn(at, timeZone)}T${timeOf(at, timeZone)}`
}

/** "Thursday 26 November 2026, 14:00", on the clock of whoever reads it. */
export function startInWords(at: Date, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(at)
  return `${day.replace(',', '')}, ${timeOf(at, timeZone)}`
}
