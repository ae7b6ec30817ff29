import type { Cursor, ListFilters, Sort } from '@/lib/domain/finding/filters'
import { isEmptyQuery, parseQuery } from '@/lib/domain/finding/query'
import type { Context } from '@/lib/server/context'
import { countRows } from './count-rows'
import { findFew } from './find-few'
import { type FoundRow, findRows, type RowOptions } from './find-rows'
import { matching } from './matching'
import { type SearchTerms, searchTerms } from './search-terms'

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

/** One page of all proposals that the person may read, as the address asks for them. */
export async function listAllProposals(ctx: Context, filters: ListFilters): Promise<ProposalListPage> {
  const query = parseQuery(filters.q)
  const terms = isEmptyQuery(query) ? null : await searchTerms(ctx, query)
  const [found, total] = await Promise.all([
    terms ? search(ctx, filters, terms) : findIn(ctx, filters, 0, null),
    terms ? null : countRows(ctx, filters, MOST_COUNTED + 1),
  ])
  const shown = found.slice(0, PAGE_ROWS)
  const last = shown.at(-1)
  return {
    rows: shown,
    total,
    terms,
    sort: filters.sort && (terms || filters.sort !== 'best') ? filters.sort : terms ? 'best' : 'edited',
    next: last && found.length > shown.length ? { tier: last.tier, value: last.value, id: last.id } : null,
  }
}

type Found = FoundRow & { tier: number }

/**
 * One row more than a page, tier after tier: words in title and headline, then anywhere, then near misses in titles, which
 * follow only where the rest does not fill the first page.
 */
async function search(ctx: Context, filters: ListFilters, terms: SearchTerms): Promise<Found[]> {
  const isBest = !filters.sort || filters.sort === 'best'
  const tiers = isBest ? [matching.inTitle(terms), matching.onlyInText(terms)] : [matching.anywhere(terms)]
  const from = filters.after?.tier ?? 0
  const few = isBest && !filters.after ? await findFew(ctx, filters, terms, PAGE_ROWS) : null
  const found: Found[] = few ? [...inTier(few.inTitle, 0), ...inTier(few.others, 1)] : []
  for (let tier = from; !few && tier < tiers.length && found.length <= PAGE_ROWS; tier++) {
    found.push(...(await findIn(ctx, filters, tier, tiers[tier] ?? null, PAGE_ROWS + 1 - found.length)))
  }
  const near = matching.nearTitle(terms)
  const isShort = from === tiers.length || (!filters.after && found.length <= PAGE_ROWS)
  if (near && isShort) found.push(...(await findIn(ctx, filters, tiers.length, near, PAGE_ROWS + 1 - found.length)))
  return found
}

function inTier(rows: FoundRow[], tier: number): Found[] {
  return rows.map((row) => ({ ...row, tier }))
}

async function findIn(
  ctx: Context,
  filters: ListFilters,
  tier: number,
  match: RowOptions['match'],
  take = PAGE_ROWS + 1,
): Promise<Found[]> {
  const order = filters.sort && filters.sort !== 'best' ? filters.sort : 'edited'
  const after = filters.after?.tier === tier ? filters.after : null
  const rows = await findRows(ctx, { filters, order, after, take, match })
  return inTier(rows, tier)
}
