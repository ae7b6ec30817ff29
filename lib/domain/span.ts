import { DAY_MS } from './day'

/** How long it was between two moments, roughly: "20 minutes", "5 hours", "one day", "nine weeks". */
export function spanInWords(from: Date, to: Date): string {
  const ms = Math.abs(to.getTime() - from.getTime())
  if (ms < 3_600_000) return count(Math.max(1, Math.round(ms / 60_000)), 'minute')
  if (ms < DAY_MS) return count(Math.round(ms / 3_600_000), 'hour')
  const days = Math.round(ms / DAY_MS)
  return days < 14
    ? count(days, 'day')
    : days < 183
      ? count(Math.round(days / 7), 'week')
      : count(Math.round(days / 30.4), 'month')
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function count(number: number, unit: string): string {
  return `${SMALL[number] ?? number} ${unit}${number === 1 ? '' : 's'}`
}
