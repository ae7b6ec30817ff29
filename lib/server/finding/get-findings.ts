import type { Findings } from '@/lib/domain/finding/findings'
import { highlightNear, type Pieces, quote } from '@/lib/domain/finding/highlight'
import { isEmptyQuery, parseQuery } from '@/lib/domain/finding/query'
import type { Context } from '@/lib/server/context'
import { listCleared } from '@/lib/server/gate/list-cleared'
import { findPeople } from './find-people'
import { findPlaces } from './find-places'
import { type FoundRow, findRows } from './find-rows'
import { findWithNear } from './find-with-near'
import { listRecent } from './list-recent'
import { matching } from './matching'
import { type SearchTerms, searchTerms } from './search-terms'

const PROPOSALS = 5
const FILTERS = { status: null, team: null, owner: null }

/** What Find shows: proposals by their title, words inside texts, people. Archived proposals are found in the list, by their status. */
export async function getFindings(ctx: Context, { q }: { q: string }): Promise<Findings> {
  const query = parseQuery(q)
  if (query.scope === 'commands') return { proposals: [], places: [], people: [] }
  const typed = [...query.words, ...(query.beginning ? [query.beginning] : [])]
  if (query.scope === 'people') return { proposals: [], places: [], people: await findPeople(ctx, typed, true) }
  if (isEmptyQuery(query)) return { proposals: await listRecent(ctx, PROPOSALS), places: [], people: [] }
  const terms = await searchTerms(ctx, query)
  const [rows, places, people] = await Promise.all([byTitle(ctx, terms), findPlaces(ctx, terms), findPeople(ctx, typed, false)])
  const cleared = await listCleared(
    ctx,
    rows.map(({ id }) => id),
  )
  const proposals = rows.map((row) => ({
    id: row.id,
    title: named(row, terms),
    status: row.status,
    cleared: cleared.get(row.id) ?? null,
    isOwn: row.owner.id === ctx.actor.personId,
  }))
  return { proposals, places, people }
}

/** The title, and behind it the words of the headline where only that has them. */
function named({ title, headline }: FoundRow, terms: SearchTerms): Pieces {
  const pieces = highlightNear(title, terms)
  if (pieces.some(({ hit }) => hit)) return pieces
  const words = quote(headline, terms) ?? quote(headline, { words: terms.nearWords, stems: [], beginning: null })
  return words ? [...pieces, { text: ': ', hit: false }, ...words] : pieces
}

async function byTitle(ctx: Context, terms: SearchTerms): Promise<FoundRow[]> {
  const near = matching.nearTitle(terms)
  const tiers = [{ tier: 0, match: matching.inTitle(terms), after: null }]
  const options = { filters: FILTERS, order: 'edited', tiers, take: PROPOSALS } as const
  return near ? findWithNear(ctx, options, terms, { tier: 1, match: near, after: null }) : findRows(ctx, options)
}
