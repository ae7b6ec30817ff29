import { notFound } from '@/lib/domain/errors'
import type { ProposalFacts } from '@/lib/domain/rights'
import type { Context, Tx } from '@/lib/server/context'
import { findProposalFacts } from './find-proposal-facts'

/**
 * What the rules need to know of a proposal. A missing id, another workspace's id and a proposal that the actor may not
 * read are the same NotFound. Takes `db` or an open transaction.
 */
export async function getProposalFacts(tx: Tx, actor: Context['actor'], proposalId: string): Promise<ProposalFacts> {
  const facts = await findProposalFacts(tx, actor, proposalId)
  if (!facts) throw notFound('proposal')
  return facts
}
