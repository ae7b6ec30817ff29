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
