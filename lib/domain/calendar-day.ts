import { DAY_MS } from './day'

/** A database date as a calendar day, and back. Both stand for midnight in UTC, so that no time zone shifts them. */
export function dayOfDate(date: Date | null): string | null {
  return date ? date.toISOString().slice(0, 10) : null
}

export function dateOfDay(day: string | null): Date | null {
  return day ? new Date(`${day}T00:00:00Z`) : null
}

/** "4 March 2027" for a calendar day; never shifted by a time zone. */
export function dayInWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}

/** Is this a day as the calendar knows it, "2027-03-04"? From 1900 to 2999: the year 0 and five digits are for no database. */
export function isCalendarDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^(19|2\d)\d{2}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && dayOfDate(date) === value
}

/** So many days later, or earlier. */
export function addDays(day: string, days: number): string {
  return dayOfDate(new Date(Number(dateOfDay(day)) + days * DAY_MS)) as string
}

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return (Number(dateOfDay(to)) - Number(dateOfDay(from))) / DAY_MS
}
