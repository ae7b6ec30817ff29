import { excerpt } from './words'

export type Dateline = {
  city: string
  /** A calendar day. */
  day: string
  /** The words of the dateline as they stand, and what follows it. */
  text: string
  rest: string
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?'
const BRITISH = `(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m1>${MONTH}),? (?<y1>\\d{4})`
const AMERICAN = `(?<m2>${MONTH}) (?<d2>\\d{1,2})(?:st|nd|rd|th)?,? (?<y2>\\d{4})`
const BEGINNING = new RegExp(
  `^(?<city>\\p{Lu}[^\\n\\d]{1,80}?)[\\s,.(–—-]*(?:${BRITISH}|${AMERICAN})\\b[)\\s]*[.:–—-]*\\s*`,
  'iu',
)

/** City and date at the beginning of a summary, "LEEDS, 4 March 2027 —" or "Seattle, March 4, 2027 –"; null where there is none. */
export function parseDateline(text: string): Dateline | null {
  const found = BEGINNING.exec(text.trimStart())
  const parts = found?.groups
  if (!found || !parts) return null
  // A wire service names itself after the city.
  const city = (parts.city ?? '').replace(/[\s–—-]*\([^)]*\)?\s*$/u, '').replace(/[\s,.(–—-]+$/u, '')
  if (!isCity(city)) return null
  const day = calendarDay(parts.y1 ?? parts.y2, parts.m1 ?? parts.m2, parts.d1 ?? parts.d2)
  if (!day) return null
  return { city, day, text: found[0].replace(/[\s.:–—-]+$/u, ''), rest: text.trimStart().slice(found[0].length) }
}

/** What stands where a dateline should: for the proof of one that cannot be read. */
export function beginningOf(text: string): string {
  return excerpt(text, 0, 1)
}

/** At most six words, each with a capital ("LEEDS", "Washington, D.C.", "Stoke-on-Trent", "Newcastle upon Tyne"). */
function isCity(city: string): boolean {
  const parts = city.split(/[\s,]+/u).filter(Boolean)
  const small = new Set(['upon', 'on', 'de', 'la', 'le', 'of', 'am', 'an', 'der', 'do', 'and'])
  return parts.length > 0 && parts.length <= 6 && parts.every((part) => /^[(]?\p{Lu}/u.test(part) || small.has(part))
}

/** Null for a day that no calendar has, such as 31 February. */
function calendarDay(year = '', month = '', day = ''): string | null {
  const at = new Date(Date.UTC(Number(year), MONTHS.indexOf(month.slice(0, 3).toLowerCase()), Number(day)))
  const isReal = at.getUTCDate() === Number(day) && at.getUTCFullYear() === Number(year)
  return isReal ? at.toISOString().slice(0, 10) : null
}
