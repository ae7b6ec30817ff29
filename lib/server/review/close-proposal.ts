import { conflict } from '@/lib/domain/errors'
import type { CloseProposalInput } from '@/lib/domain/review/inputs'
import { REVIEW_MOVES } from '@/lib/domain/review/moves'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { tellWriters } from '@/lib/server/inbox/tell-writers'
import { enqueue } from '@/lib/server/outbox'
import { endRound } from './end-round'
import { holdReview } from './hold-review'

/** A lead closes a proposal as rejected, with a category and a reason. An open round ends; the text stays readable and is locked. */
export async function closeProposal(ctx: Context, { proposalId, category, reason }: CloseProposalInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { proposal, actor } = await holdReview(tx, ctx, proposalId)
    enforce(proposalRuling('close', proposal, actor))
    const round = await tx.round.findFirst({ where: { proposalId, endedAt: null }, include: { reviewers: true } })
    if (round) await endRound(tx, ctx, round, REVIEW_MOVES.close.ends)
    const { count } = await tx.proposal.updateMany({
      where: { id: proposalId, status: proposal.status },
      data: {
        status: REVIEW_MOVES.close.to,
        closedAt: ctx.now(),
        closedById: actor.personId,
        closeCategory: category,
        closeReason: reason,
      },
    })
    if (count === 0) throw conflict('proposal')
    recordEvent(tx, ctx, 'proposal.closed', { proposalId, category, reason, from: proposal.status })
    const asked = round?.reviewers.map(({ personId }) => personId)
    await tellWriters(tx, ctx, { kind: 'proposal.closed', proposalId, detail: { category, reason } }, asked)
    await enqueue(tx, ctx, 'rooms.close', { proposalId })
  })
}
