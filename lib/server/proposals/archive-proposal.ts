import { conflict } from '@/lib/domain/errors'
import type { OneProposalInput } from '@/lib/domain/proposal'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { enqueue } from '@/lib/server/outbox'
import { getProposalFacts } from './get-proposal-facts'

/** Puts a proposal away. It stays readable, nobody writes in it, and restoring brings back the state that it had. */
export async function archiveProposal(ctx: Context, input: OneProposalInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, input.proposalId)
    enforce(proposalRuling('archive', proposal, ctx.actor))
    const { id, status, ownerId } = proposal
    const { count } = await tx.proposal.updateMany({
      where: { id, status, ownerId },
      data: { status: 'archived', statusBeforeArchive: status, archivedAt: ctx.now(), archivedById: ctx.actor.personId },
    })
    if (count === 0) throw conflict('proposal')
    recordEvent(tx, ctx, 'proposal.archived', { proposalId: id, from: status })
    await enqueue(tx, ctx, 'rooms.close', { proposalId: id })
  })
}
