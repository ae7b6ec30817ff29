import type { StandingTableRow } from '@/components/portfolio/standing-table'
import { dayInWords } from '@/lib/domain/calendar-day'
import { DAY_MS } from '@/lib/domain/day'
import { type Days, daysBefore, daysOfSpan, type Span } from '@/lib/domain/portfolio/period'
import type { StandingRow } from '@/lib/server/portfolio/list-standings'

/** Spans by the day they begin on: "Since January 2026". */
export function spanNames(now: Date, timeZone: string): Record<Span, string> {
  const since = (span: Exclude<Span, 'all'>) => {
    const [, month, year] = dayInWords(daysOfSpan(span, now, timeZone).from as string).split(' ')
    return `${month} ${year}`
  }
  return {
    month: `This month, ${since('month')}`,
    quarter: `This quarter, since ${since('quarter')}`,
    year: `Since ${since('year')}`,
    all: 'From the beginning',
  }
}

/** "1 January 2026 to 25 November 2026, beside the 329 days before." */
export function daysInWords(days: Days): string {
  const before = daysBefore(days)
  if (days.from === null || before?.from == null) return `Everything until ${dayInWords(days.to)}.`
  return `${dayInWords(days.from)} to ${dayInWords(days.to)}. Before: ${dayInWords(before.from)} to ${dayInWords(before.to)}, as many days.`
}

/** A row as the table shows it. Late: its open round is past the day it was due. */
export function tellRow(now: Date) {
  return ({ since, dueAt, writer, ...row }: StandingRow): StandingTableRow => ({
    ...row,
    writer: writer.name,
    days: Math.max(0, Math.floor((now.getTime() - since.getTime()) / DAY_MS)),
    isLate: row.state === 'in_review' && dueAt !== null && dueAt < now,
  })
}
