import { daysBetween } from '@/lib/domain/calendar-day'
import { calendarDayIn, dayOf } from '@/lib/domain/when'

/** When something is due, as the desk says it to a person in their zone: "Due today at 17:00", "Due tomorrow", "Due Thursday", "Late by 6 days". */
export function dueInWords(at: Date, now: Date, timeZone: string): { text: string; isLate: boolean } {
  const isLate = at < now
  const days = daysBetween(calendarDayIn(now, timeZone), calendarDayIn(at, timeZone))
  if (isLate) return { text: days === 0 ? `Late since ${timeOf(at, timeZone)}` : `Late by ${count(-days)}`, isLate }
  if (days === 0) return { text: `Due today at ${timeOf(at, timeZone)}`, isLate }
  if (days === 1) return { text: 'Due tomorrow', isLate }
  return { text: `Due ${days < 7 ? weekdayOf(at, timeZone) : dayOf(at, now, timeZone)}`, isLate }
}

/** How long it has waited: "Waiting 11 days"; null on the day on which it was asked. */
export function waitingInWords(askedAt: Date, now: Date, timeZone: string): string | null {
  const days = daysBetween(calendarDayIn(askedAt, timeZone), calendarDayIn(now, timeZone))
  return days > 0 ? `Waiting ${count(days)}` : null
}

/** "Thursday". */
export function weekdayOf(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone }).format(at)
}

/** "14:00". */
export function timeOf(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at)
}

function count(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
