import { conflict } from '@/lib/domain/errors'
import type { OneProposalInput } from '@/lib/domain/proposal'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { enqueue } from '@/lib/server/outbox'
import { getProposalFacts } from './get-proposal-facts'

/** Takes an archived proposal out again, in the state in which it was put away. */
export async function restoreProposal(ctx: Context, input: OneProposalInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, input.proposalId)
    enforce(proposalRuling('restore', proposal, ctx.actor))
    const { id, ownerId } = proposal
    const before = await tx.proposal.findUnique({ where: { id }, select: { statusBeforeArchive: true } })
    const status = before?.statusBeforeArchive
    if (!status) throw conflict('proposal')
    const { count } = await tx.proposal.updateMany({
      where: { id, ownerId, status: 'archived', statusBeforeArchive: status },
      data: { status, statusBeforeArchive: null, archivedAt: null, archivedById: null },
    })
    if (count === 0) throw conflict('proposal')
    recordEvent(tx, ctx, 'proposal.restored', { proposalId: id, to: status })
    await enqueue(tx, ctx, 'rooms.close', { proposalId: id })
  })
}
