import type { ClarityKnown } from '@/lib/domain/clarity'
import type { Tx } from '@/lib/server/context'
import { listAnswers } from '@/lib/server/proposals/list-answers'
import { type ClarityTerms, getClarityTerms } from './get-clarity-terms'

export type ClaritySources = ClarityTerms & { known: ClarityKnown }

/** All that the check is told beside the text of a proposal, for whoever was found to be allowed to read it. `today` is a calendar day. */
export async function getClarityContext(tx: Tx, proposalId: string, today: string): Promise<ClaritySources> {
  const [sources, given] = await Promise.all([getClarityTerms(tx, proposalId), listAnswers(proposalId, tx)])
  const { product, company } = sources
  return { ...sources, known: { product, company, today, ...given } }
}
