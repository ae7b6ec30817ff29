import type { Cursor, ListFilters, Sort } from '@/lib/domain/finding/filters'
import { isEmptyQuery, parseQuery } from '@/lib/domain/finding/query'
import type { Context } from '@/lib/server/context'
import { listCleared } from '@/lib/server/gate/list-cleared'
import { countRows } from './count-rows'
import { type FoundRow, findRows } from './find-rows'
import { findWithNear } from './find-with-near'
import { matching } from './matching'
import { type SearchTerms, searchTerms } from './search-terms'

export const PAGE_ROWS = 25
/** Rows are counted so far and no further. */
export const MOST_COUNTED = 1000

export type ProposalListPage = {
  /** cleared: the revision that is cleared to build now; null: none is. */
  rows: (FoundRow & { cleared: number | null })[]
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
  const query = parseQuery(filters.q)
  const terms = isEmptyQuery(query) ? null : await searchTerms(ctx, query)
  const [found, total] = await Promise.all([
    findPage(ctx, filters, terms),
    terms ? null : countRows(ctx, filters, MOST_COUNTED + 1),
  ])
  const shown = found.slice(0, PAGE_ROWS)
  const last = shown.at(-1)
  const cleared = await listCleared(
    ctx,
    shown.map(({ id }) => id),
  )
  return {
    rows: shown.map((row) => ({ ...row, cleared: cleared.get(row.id) ?? null })),
    total,
    terms,
    sort: filters.sort && (terms || filters.sort !== 'best') ? filters.sort : terms ? 'best' : 'edited',
    next: last && found.length > shown.length ? { tier: last.tier, value: last.value, id: last.id } : null,
  }
}

/**
 * One row more than a page, tier after tier: words in title and headline, then anywhere, then near misses in titles, which
 * follow only where the rest does not fill the first page.
 */
async function findPage(ctx: Context, filters: ListFilters, terms: SearchTerms | null): Promise<FoundRow[]> {
  const order = filters.sort && filters.sort !== 'best' ? filters.sort : 'edited'
  const isBest = !filters.sort || filters.sort === 'best'
  const exact = !terms ? [null] : isBest ? [matching.inTitle(terms), matching.onlyInText(terms)] : [matching.anywhere(terms)]
  const tiers = exact.map((match, tier) => ({ tier, match, after: afterIn(filters, tier) }))
  const options = { filters, order, tiers: tiers.slice(filters.after?.tier ?? 0), take: PAGE_ROWS + 1 } as const
  const near = terms && matching.nearTitle(terms)
  const nearTier = near && { tier: tiers.length, match: near, after: afterIn(filters, tiers.length) }
  if (terms && nearTier && !filters.after) return findWithNear(ctx, options, terms, nearTier)
  if (options.tiers.length > 0) return findRows(ctx, options)
  return nearTier ? findRows(ctx, { ...options, tiers: [nearTier] }) : []
}

function afterIn({ after }: ListFilters, tier: number): Cursor | null {
  return after?.tier === tier ? after : null
}
