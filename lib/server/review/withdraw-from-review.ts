import { conflict, DomainError } from '@/lib/domain/errors'
import type { OneRoundInput } from '@/lib/domain/review/inputs'
import { REVIEW_MOVES } from '@/lib/domain/review/moves'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { notify } from '@/lib/server/inbox/notify'
import { enqueue } from '@/lib/server/outbox'
import { endRound } from './end-round'
import { holdReview } from './hold-review'

/** Takes the proposal back: the round that the author saw ends, and it is a draft again. What was said in it stays on record. */
export async function withdrawFromReview(ctx: Context, input: OneRoundInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { proposal, actor } = await holdReview(tx, ctx, input.proposalId)
    enforce(proposalRuling('withdraw', proposal, actor))
    const { id: proposalId } = proposal
    const round = await tx.round.findFirst({ where: { proposalId, endedAt: null }, include: { reviewers: true } })
    if (round?.id !== input.roundId) throw new DomainError('conflict', 'Another round is open by now. Look at it, then decide.')
    await endRound(tx, ctx, round, REVIEW_MOVES.withdraw.ends)
    const { count } = await tx.proposal.updateMany({
      where: { id: proposalId, status: 'in_review' },
      data: { status: REVIEW_MOVES.withdraw.to },
    })
    if (count === 0) throw conflict('proposal')
    recordEvent(tx, ctx, 'review.withdrawn', { proposalId, round: round.number })
    const asked = new Set(round.reviewers.filter((row) => !row.steppedDownAt).map(({ personId }) => personId))
    for (const to of asked) await notify(tx, ctx, { kind: 'review.withdrawn', to, proposalId, detail: { round: round.number } })
    await enqueue(tx, ctx, 'rooms.tell', { proposalId })
  })
}
