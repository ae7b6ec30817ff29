import { z } from 'zod'
import type { Findings } from '@/lib/domain/finding/findings'
import { countSought, quote, type Sought } from '@/lib/domain/finding/highlight'
import { SearchPart } from '@/lib/domain/finding/part'
import { BEGINNING_IN_TEXT, type Query } from '@/lib/domain/finding/query'
import type { Context } from '@/lib/server/context'
import { findRows } from './find-rows'
import { matching } from './matching'
import { mayBeNear, type SearchTerms } from './search-terms'

const PLACES = 6
const A_PROPOSAL = 2
/** Some proposals hold the words in their title alone, or spread over their sections. */
const LOOKED_AT = 9

/**
 * Where in the texts that the person may read the words stand: the last edited proposal first, and its best places first. Words
 * one typing error away come after them, where those are few.
 */
export async function findPlaces(ctx: Context, query: Query): Promise<Findings['places']> {
  const filters = { status: null, team: null, owner: null }
  const matches = [matching.inText, ...(mayBeNear(query) ? [matching.nearText] : [])]
  const tiers = matches.map((match, tier) => ({ tier, match, after: null }))
  const { rows, terms } = await findRows(ctx, { filters, order: 'edited', query, tiers, take: LOOKED_AT, withParts: true })
  if (!terms) return []
  const places: Findings['places'] = []
  for (const { id, title, tier, parts } of rows) {
    const wanted = Math.min(A_PROPOSAL, PLACES - places.length)
    if (wanted === 0) break
    const best = bestParts(z.array(SearchPart).parse(parts), soughtInText(terms, tier > 0)).slice(0, wanted)
    places.push(...best.map((place) => ({ proposalId: id, proposalTitle: title, ...place })))
  }
  return places
}

/** Parts with the most of the words, in the order of the text. */
function bestParts(parts: readonly SearchPart[], sought: Sought) {
  const counted = parts.map((part) => ({ part, count: countSought(`${part.question ?? ''} ${part.text}`, sought) }))
  const most = Math.max(0, ...counted.map(({ count }) => count))
  return counted.flatMap(({ part, count }) => {
    const words = count > 0 && count === most ? (quote(part.question ?? '', sought) ?? quote(part.text, sought)) : null
    return words ? [{ part: part.key, entryId: part.entryId, words }] : []
  })
}

/** A beginning that is too short for texts is a whole word there. */
function soughtInText({ words, stems, beginning, nearWords }: SearchTerms, isNear: boolean): Sought {
  const isWhole = beginning !== null && beginning.length < BEGINNING_IN_TEXT
  const further = [...(isWhole ? [beginning] : []), ...(isNear ? nearWords : [])]
  return { words: [...words, ...further], stems: [...stems, ...further], beginning: isWhole ? null : beginning }
}
