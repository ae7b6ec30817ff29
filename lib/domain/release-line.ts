import { parseDateline } from '@/lib/domain/coach/dateline'
import { dayInWords } from './calendar-day'

/**
 * When a press release is out, for the line over it: on the target launch date of its details, else on the day that its summary names.
 * launchDate: a calendar day; summary: its text; undefined while that is not read yet, when nothing is said that it may contradict.
 */
export function releaseLine(launchDate: string | null, summary: string | undefined): string {
  const day = launchDate ?? (summary && parseDateline(summary)?.day)
  if (day) return `For release ${dayInWords(day)}`
  return summary === undefined ? '' : 'Release date not set'
}

/** What to say where the details and the summary name two days: a release is dated on the day of its launch. Null: they agree, or one is silent. */
export function otherDay(launchDate: string | null, summary: string): string | null {
  const day = parseDateline(summary)?.day
  if (!launchDate || !day || day === launchDate) return null
  return `The details plan the launch for ${dayInWords(launchDate)}, and this is dated ${dayInWords(day)}. Change the one that is wrong.`
}
