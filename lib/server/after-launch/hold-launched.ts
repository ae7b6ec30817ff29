import { noteOutcomeRuling } from '@/lib/domain/after-launch/rulings'
import type { Cleared } from '@/lib/domain/after-launch/view'
import type { ProposalFacts } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import type { Context, Tx } from '@/lib/server/context'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { holdProposal } from '@/lib/server/proposals/hold-proposal'
import { findCleared } from './list-promises'

/** A proposal that the actor may note something of after launch, with its row held until the transaction ends. */
export async function holdLaunched(
  tx: Tx,
  ctx: Context,
  proposalId: string,
): Promise<{ proposal: ProposalFacts; cleared: Cleared }> {
  const proposal = await getProposalFacts(tx, ctx.actor, proposalId)
  const cleared = await findCleared(tx, proposalId)
  enforce(noteOutcomeRuling(proposal, cleared !== null, ctx.actor))
  await holdProposal(tx, proposal)
  return { proposal, cleared: cleared as Cleared }
}
