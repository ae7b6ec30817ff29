import type { Cursor, ListFilters, Sort } from '@/lib/domain/finding/filters'
import { isEmptyQuery, parseQuery, type Query } from '@/lib/domain/finding/query'
import type { Context } from '@/lib/server/context'
import { countRows } from './count-rows'
import { type FoundRow, type FoundRows, findRows } from './find-rows'
import { matching } from './matching'
import { mayBeNear, type SearchTerms } from './search-terms'
import type { Tier } from './tier-rows'

export const PAGE_ROWS = 25
/** Rows are counted so far and no further. */
export const MOST_COUNTED = 1000

export type ProposalListPage = {
  rows: FoundRow[]
  /** How many there are in all, at most MOST_COUNTED + 1; null where something is searched, which nobody counts. */
  total: number | null
  terms: SearchTerms | null
  /** The order in which they stand. */
  sort: Sort
  next: Cursor | null
}

/** One page of all proposals that the person may read, as the address asks for them, at one instant. */
export async function listAllProposals(asking: Context, filters: ListFilters): Promise<ProposalListPage> {
  const now = asking.now()
  const ctx = { ...asking, now: () => now }
  const parsed = parseQuery(filters.q)
  const query = isEmptyQuery(parsed) ? null : parsed
  const [{ rows: found, terms }, total] = await Promise.all([
    findPage(ctx, filters, query),
    query ? null : countRows(ctx, filters, MOST_COUNTED + 1),
  ])
  const rows = found.slice(0, PAGE_ROWS)
  const last = rows.at(-1)
  return {
    rows,
    total,
    terms,
    sort: filters.sort && (query || filters.sort !== 'best') ? filters.sort : query ? 'best' : 'edited',
    next: last && found.length > rows.length ? { tier: last.tier, value: last.value, id: last.id } : null,
  }
}

/**
 * One row more than a page, tier after tier: words in title and headline, then anywhere, then near misses in titles, then those
 * anywhere. Near misses follow only where the rest does not fill the first page.
 */
function findPage(ctx: Context, filters: ListFilters, query: Query | null): Promise<FoundRows> {
  const order = filters.sort && filters.sort !== 'best' ? filters.sort : 'edited'
  const isBest = !filters.sort || filters.sort === 'best'
  const exact = !query ? [null] : isBest ? [matching.inTitle, matching.onlyInText] : [matching.anywhere(query)]
  const near =
    !query || !mayBeNear(query) ? [] : isBest ? [matching.nearTitle, matching.onlyNearText] : [matching.nearAnywhere(query)]
  const all: Tier[] = [...exact, ...near].map((match, tier) => ({ tier, match, after: null }))
  const { after } = filters
  const at = Math.min(after?.tier ?? 0, all.length - 1)
  const begun = all.slice(at).map((tier) => (tier.tier === after?.tier ? { ...tier, after } : tier))
  // Behind a cursor among the rest, that goes on and nothing else.
  const tiers = after && at < exact.length ? begun.slice(0, exact.length - at) : begun
  return findRows(ctx, { filters, order, query, tiers, take: PAGE_ROWS + 1 })
}
