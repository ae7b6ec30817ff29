import type { BringFindingBackInput } from '@/lib/domain/clarity-settings'
import { conflict } from '@/lib/domain/errors'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { enqueue } from '@/lib/server/outbox'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { holdProposal } from '@/lib/server/proposals/hold-proposal'

/** A finding that was ignored counts again. Conflict when somebody has just brought it back. */
export async function bringFindingBack(ctx: Context, { proposalId, findingId }: BringFindingBackInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, proposalId)
    enforce(proposalRuling('write', proposal, ctx.actor))
    await holdProposal(tx, proposal)
    const { count } = await tx.ignoredFinding.deleteMany({ where: { proposalId, findingId } })
    if (count === 0) throw conflict('finding')
    recordEvent(tx, ctx, 'clarity.finding_brought_back', { proposalId, findingId })
    await enqueue(tx, ctx, 'rooms.tell', { proposalId })
  })
}
