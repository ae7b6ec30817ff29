import { z } from 'zod'
import { PersonId, ProposalId } from '@/lib/domain/ids'
import { TRAIL_GROUPS } from './actions'

const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string())

/** What the address of the trail says; what cannot be read there is as if it were not said. month: "2026-11", in UTC. before: a sequence, to page on. */
export const TrailFilters = z.object({
  who: one
    .pipe(PersonId.regex(/^[\w-]+$/))
    .nullable()
    .catch(null),
  what: one.pipe(z.enum(TRAIL_GROUPS)).nullable().catch(null),
  proposal: one.pipe(ProposalId).nullable().catch(null),
  month: one
    .pipe(z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/))
    .nullable()
    .catch(null),
  before: one.transform(Number).pipe(z.int().min(1).max(2_147_483_647)).nullable().catch(null),
})
export type TrailFilters = z.infer<typeof TrailFilters>

/** First moment of the month and of the next one, UTC. */
export function monthSpan(month: string): { from: Date; until: Date } {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return { from: new Date(Date.UTC(year, number - 1, 1)), until: new Date(Date.UTC(year, number, 1)) }
}

/** The newest `most` months from the first entry to now, newest first, as "2026-11". */
export function monthsSince(first: Date, now: Date, most = 60): string[] {
  const months: string[] = []
  const at = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1))
  const last = first.toISOString().slice(0, 7)
  while (months.length < most) {
    const month = at.toISOString().slice(0, 7)
    months.push(month)
    if (month <= last) break
    at.setUTCMonth(at.getUTCMonth() - 1)
  }
  return months
}
