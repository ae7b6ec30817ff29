import { addDays, dateOfDay, daysBetween } from '@/lib/domain/calendar-day'
import { calendarDayIn } from '@/lib/domain/when'

const MINUTE_MS = 60_000

/** Spans that end today, by the day they begin on, and the whole time. */
export const SPANS = ['month', 'quarter', 'year', 'all'] as const
export type Span = (typeof SPANS)[number]

/** Calendar days, both of them in it: "2026-01-01" to "2026-11-25". from null: from the very beginning. */
export type Days = { from: string | null; to: string }

/** The same as moments: from the first on, and before the last. from null: from the very beginning. */
export type Period = { from: Date | null; until: Date }

/** The days of a span that ends today, as the calendar stands in the zone. */
export function daysOfSpan(span: Span, now: Date, timeZone: string): Days {
  const to = calendarDayIn(now, timeZone)
  if (span === 'all') return { from: null, to }
  const [year, month = 1] = to.split('-').map(Number) as [number, number]
  const first = span === 'year' ? 1 : span === 'month' ? month : month - ((month - 1) % 3)
  return { from: `${year}-${String(first).padStart(2, '0')}-01`, to }
}

/** As many days, directly before. Null before the whole time. */
export function daysBefore({ from, to }: Days): Days | null {
  if (from === null) return null
  const long = daysBetween(from, to) + 1
  return { from: addDays(from, -long), to: addDays(from, -1) }
}

/** From the first moment of the first day to the first moment after the last one, in the zone. */
export function periodOf({ from, to }: Days, timeZone: string): Period {
  return { from: from === null ? null : startOfDay(from, timeZone), until: startOfDay(addDays(to, 1), timeZone) }
}

export function isIn({ from, until }: Period, at: Date): boolean {
  return (from === null || at >= from) && at < until
}

/** The months that a span of days touches, "2026-03", oldest first, at most the newest `most`. */
export function monthsOf({ from, to }: Days, most: number): string[] {
  const [year = 0, month = 1] = to.split('-').map(Number)
  const months = Array.from({ length: most }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  )
  const first = from?.slice(0, 7) ?? ''
  return months.filter((one) => one >= first).reverse()
}

/**
 * The first moment at which it is this day or a later one in the zone. Searched for, because a day may begin at one o'clock where the
 * clock is put forward at midnight, and a zone may leave a day out.
 */
export function startOfDay(day: string, timeZone: string): Date {
  const utc = Number(dateOfDay(day)) / MINUTE_MS
  let [before, after] = [utc - 2 * 24 * 60, utc + 2 * 24 * 60]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (calendarDayIn(new Date(middle * MINUTE_MS), timeZone) < day) before = middle
    else after = middle
  }
  return new Date(after * MINUTE_MS)
}
