import type { Findings } from '@/lib/domain/finding/findings'
import { highlightNear, type Pieces, quote } from '@/lib/domain/finding/highlight'
import { isEmptyQuery, parseQuery, type Query } from '@/lib/domain/finding/query'
import type { Context } from '@/lib/server/context'
import { findPeople } from './find-people'
import { findPlaces } from './find-places'
import { type FoundRow, findRows } from './find-rows'
import { listRecent } from './list-recent'
import { matching } from './matching'
import { mayBeNear, type SearchTerms } from './search-terms'

const PROPOSALS = 5
const FILTERS = { status: null, team: null, owner: null }

/** What Find shows: proposals by their title, words inside texts, people. Archived proposals are found in the list, by their status. */
export async function getFindings(ctx: Context, { q }: { q: string }): Promise<Findings> {
  const query = parseQuery(q)
  if (query.scope === 'commands') return { proposals: [], places: [], people: [] }
  const typed = [...query.words, ...(query.beginning ? [query.beginning] : [])]
  if (query.scope === 'people') return { proposals: [], places: [], people: await findPeople(ctx, typed, true) }
  if (isEmptyQuery(query)) return { proposals: await listRecent(ctx, PROPOSALS), places: [], people: [] }
  const [proposals, places, people] = await Promise.all([
    byTitle(ctx, query),
    findPlaces(ctx, query),
    findPeople(ctx, typed, false),
  ])
  return { proposals, places, people }
}

async function byTitle(ctx: Context, query: Query): Promise<Findings['proposals']> {
  const matches = [matching.inTitle, ...(mayBeNear(query) ? [matching.nearTitle] : [])]
  const tiers = matches.map((match, tier) => ({ tier, match, after: null }))
  const { rows, terms } = await findRows(ctx, { filters: FILTERS, order: 'edited', query, tiers, take: PROPOSALS })
  return rows.map((row) => ({
    id: row.id,
    title: named(row, terms),
    status: row.status,
    cleared: row.cleared,
    waived: row.waived,
    isOwn: row.owner.id === ctx.actor.personId,
  }))
}

/** The title, and behind it the words of the headline where only that has them. */
function named({ title, headline }: FoundRow, terms: SearchTerms | null): Pieces {
  if (!terms) return [{ text: title, hit: false }]
  const pieces = highlightNear(title, terms)
  if (pieces.some(({ hit }) => hit)) return pieces
  const words = quote(headline, terms) ?? quote(headline, { words: terms.nearWords, stems: [], beginning: null })
  return words ? [...pieces, { text: ': ', hit: false }, ...words] : pieces
}
