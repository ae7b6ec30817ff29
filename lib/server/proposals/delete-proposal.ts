import { conflict } from '@/lib/domain/errors'
import type { OneProposalInput } from '@/lib/domain/proposal'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { tellReaders } from '@/lib/server/inbox/tell-readers'
import { enqueue } from '@/lib/server/outbox'
import { getProposalFacts } from './get-proposal-facts'

/** Deletes a draft that was never submitted, with its text, its revisions and its open invitations. The trail keeps the id. */
export async function deleteProposal(ctx: Context, input: OneProposalInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, input.proposalId)
    enforce(proposalRuling('delete', proposal, ctx.actor))
    const { id, ownerId } = proposal
    await tellReaders(tx, ctx, id)
    const { count } = await tx.proposal.deleteMany({ where: { id, ownerId, status: 'draft', firstSubmittedAt: null } })
    if (count === 0) throw conflict('proposal')
    recordEvent(tx, ctx, 'proposal.deleted', { proposalId: id })
    await enqueue(tx, ctx, 'rooms.close', { proposalId: id })
  })
}
