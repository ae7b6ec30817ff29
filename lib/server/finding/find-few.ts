import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { type FoundRow, findRows } from './find-rows'
import { matching } from './matching'
import type { RowFilters } from './narrowing'
import type { SearchTerms } from './search-terms'

export type Few = { inTitle: FoundRow[]; others: FoundRow[] }

/**
 * Everything that matches, where that is at most `most`: one question instead of one for titles and one for texts. Null where
 * more matches. The last edited first in both.
 */
export async function findFew(ctx: Context, filters: RowFilters, terms: SearchTerms, most: number): Promise<Few | null> {
  const match = matching.anywhere(terms)
  const rows = await findRows(ctx, { filters, order: 'edited', after: null, take: most + 1, match })
  if (rows.length > most) return null
  if (rows.length === 0) return { inTitle: [], others: [] }
  const titled = await db.$queryRaw<{ id: string }[]>`
    SELECT s."proposal_id"::text AS "id" FROM "proposal_search" s
    WHERE s."proposal_id" = ANY(${rows.map(({ id }) => id)}::uuid[]) AND ${matching.inTitle(terms).where}`
  const ids = new Set(titled.map(({ id }) => id))
  return { inTitle: rows.filter(({ id }) => ids.has(id)), others: rows.filter(({ id }) => !ids.has(id)) }
}
