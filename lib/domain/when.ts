const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** How a moment is told: "Now", "08:12" today, "Yesterday", "Thu 16:20" inside a week, "19 November", and the year when it is another. */
export function whenInWords(at: Date, now: Date, timeZone: string): string {
  const age = now.getTime() - at.getTime()
  if (age < 10 * MINUTE) return 'Now'
  const days = calendarDay(now, timeZone) - calendarDay(at, timeZone)
  const time = format(at, { hour: '2-digit', minute: '2-digit' }, timeZone)
  if (days === 0) return time
  if (days === 1) return 'Yesterday'
  if (days < 7) return `${format(at, { weekday: 'short' }, timeZone)} ${time}`
  return dayOf(at, now, timeZone)
}

/** The same inside a sentence: "just now", "yesterday". */
export function whenInSentence(at: Date, now: Date, timeZone: string): string {
  const when = whenInWords(at, now, timeZone)
  return when === 'Now' ? 'just now' : when === 'Yesterday' ? 'yesterday' : when
}

/** The line over the Desk: "Monday 23 November". */
export function dateLine(now: Date, timeZone: string): string {
  return format(now, { weekday: 'long', day: 'numeric', month: 'long' }, timeZone).replace(',', '')
}

/** "19 November"; "19 November 2025" when the year is not this one. */
export function dayOf(at: Date, now: Date, timeZone: string): string {
  const sameYear = format(at, { year: 'numeric' }, timeZone) === format(now, { year: 'numeric' }, timeZone)
  return format(at, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' as const }) }, timeZone)
}

/** A moment with its year, to the minute: "24 November 2026, 10:26". */
export function exactly(at: Date, timeZone: string): string {
  const day = format(at, { day: 'numeric', month: 'long', year: 'numeric' }, timeZone)
  return `${day}, ${format(at, { hour: '2-digit', minute: '2-digit' }, timeZone)}`
}

/** To the second, for records: "24 Nov 10:26:04"; with the year when it is not this one. */
export function momentIn(at: Date, now: Date, timeZone: string): string {
  const sameYear = format(at, { year: 'numeric' }, timeZone) === format(now, { year: 'numeric' }, timeZone)
  const day = format(at, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' as const }) }, timeZone)
  return `${day} ${format(at, { hour: '2-digit', minute: '2-digit', second: '2-digit' }, timeZone)}`
}

/** The calendar day that it is in the zone: "2027-03-04". */
export function calendarDayIn(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(at)
}

/** The hour that it is in the zone, 0 to 23. */
export function hourIn(at: Date, timeZone: string): number {
  return Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(at))
}

/** Days since 1970 on the wall calendar of the zone. */
function calendarDay(at: Date, timeZone: string): number {
  return Date.parse(`${calendarDayIn(at, timeZone)}T00:00:00Z`) / DAY
}

function format(at: Date, options: Intl.DateTimeFormatOptions, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(at)
}
