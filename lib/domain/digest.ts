import { addDays } from './calendar-day'
import { calendarDayIn } from './when'

/** The hour of the person's own morning at which the daily mail goes out. Our own number. */
export const DIGEST_HOUR = 8

const HOUR = 3600_000

/** The first 08:00 in the zone that comes after this moment; where summer time skips or repeats it, the clock of the zone decides. */
export function nextDigestAt(after: Date, timeZone: string): Date {
  for (let day = calendarDayIn(after, timeZone); ; day = addDays(day, 1)) {
    const morning = momentOf(day, DIGEST_HOUR, timeZone)
    if (morning > after) return morning
  }
}

/** That hour of the calendar day in the zone. Its offset is taken at a first guess, then once more where that guess fell across a change. */
export function momentOf(day: string, hour: number, timeZone: string): Date {
  const wall = Date.parse(`${day}T00:00:00Z`) + hour * HOUR
  const guess = new Date(wall - offsetAt(new Date(wall), timeZone))
  return new Date(wall - offsetAt(guess, timeZone))
}

/** How far the zone's wall clock is ahead of UTC, in milliseconds. */
function offsetAt(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at)
  const read = (type: string) => parts.find((part) => part.type === type)?.value ?? '00'
  const wall = `${read('year')}-${read('month')}-${read('day')}T${read('hour')}:${read('minute')}:${read('second')}Z`
  return Date.parse(wall) - Math.floor(at.getTime() / 1000) * 1000
}
