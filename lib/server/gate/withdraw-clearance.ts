import { conflict, DomainError } from '@/lib/domain/errors'
import type { WithdrawClearanceInput } from '@/lib/domain/gate-rulings'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { tellWriters } from '@/lib/server/inbox/tell-writers'
import { enqueue } from '@/lib/server/outbox'
import { holdReview } from '@/lib/server/review/hold-review'

/** Takes a clearance back, for a reason. Where no newer draft is open yet, the text opens as one: it has to go through review again. */
export async function withdrawClearance(ctx: Context, input: WithdrawClearanceInput): Promise<void> {
  const { proposalId, revisionNumber, reason } = input
  await transaction(ctx, async (tx) => {
    const { proposal, actor } = await holdReview(tx, ctx, proposalId)
    enforce(proposalRuling('withdrawClearance', proposal, actor))
    const { count } = await tx.clearance.updateMany({
      where: { proposalId, revisionNumber, endedAt: null, expiresAt: { gt: ctx.now() } },
      data: { endedAt: ctx.now(), endedById: ctx.actor.personId, end: 'withdrawn', endReason: reason },
    })
    if (count === 0) throw new DomainError('conflict', `Revision ${revisionNumber} is not cleared to build any more.`)
    if (proposal.status === 'cleared') {
      const moved = await tx.proposal.updateMany({ where: { id: proposalId, status: 'cleared' }, data: { status: 'draft' } })
      if (moved.count === 0) throw conflict('proposal')
    }
    recordEvent(tx, ctx, 'clearance.withdrawn', { proposalId, revision: revisionNumber, reason })
    await tellWriters(tx, ctx, { kind: 'clearance.withdrawn', proposalId, detail: { revision: revisionNumber, reason } })
    await enqueue(tx, ctx, 'rooms.close', { proposalId })
  })
}
