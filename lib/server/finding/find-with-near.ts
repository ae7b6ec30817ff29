import type { Context } from '@/lib/server/context'
import { type FoundRow, findRows, type RowOptions, type Tier } from './find-rows'
import type { SearchTerms } from './search-terms'

/**
 * Near misses behind the rest, where that is too little. In one question where a typing error is likely, and for guests, whose
 * lists are short; else only once the rest is known to be too little.
 */
export async function findWithNear(ctx: Context, options: RowOptions, terms: SearchTerms, near: Tier): Promise<FoundRow[]> {
  if (terms.isLikelyError || ctx.actor.role === 'guest') return findRows(ctx, { ...options, tiers: [...options.tiers, near] })
  const exact = await findRows(ctx, options)
  const missing = options.take - exact.length
  return missing === 0 ? exact : [...exact, ...(await findRows(ctx, { ...options, tiers: [near], take: missing }))]
}
