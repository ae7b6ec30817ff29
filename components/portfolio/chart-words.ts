import { CLOSE_CATEGORIES } from '@/lib/domain/review/closing'

/** "1 proposal", "4 proposals". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}

/** A number that may be missing, for a cell of a table. */
export function orNone(number: number | null): string | number {
  return number ?? 'none'
}

/** The reason that a lead chose, in words. */
export function reasonInWords(category: string): string {
  return (CLOSE_CATEGORIES as Record<string, string>)[category] ?? category
}

/** "March 2026". */
export function monthInWords(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
}
