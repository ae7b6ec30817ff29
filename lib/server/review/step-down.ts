import { conflict, DomainError } from '@/lib/domain/errors'
import type { StepDownInput } from '@/lib/domain/review/inputs'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { settleNotifications } from '@/lib/server/inbox/settle-notifications'
import { tellWriters } from '@/lib/server/inbox/tell-writers'
import { askStandIns } from './ask-stand-ins'
import { ASKING } from './end-round'
import { holdReview } from './hold-review'

/** A reviewer leaves the open round, and says why. What they said in it counts no more; a required place waits for whoever stands in. */
export async function stepDown(ctx: Context, input: StepDownInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { proposal, actor } = await holdReview(tx, ctx, input.proposalId)
    const { personId } = actor
    const round = await tx.round.findFirst({ where: { id: input.roundId, proposalId: proposal.id } })
    const asked = round ? await tx.roundReviewer.count({ where: { roundId: round.id, personId } }) : 0
    if (!round || asked === 0) throw new DomainError('forbidden', 'You are not asked to review this.')
    if (round.endedAt) throw new DomainError('conflict', 'This round has ended. Nobody waits for you any more.')
    const { count } = await tx.roundReviewer.updateMany({
      where: { roundId: round.id, personId, steppedDownAt: null },
      data: { steppedDownAt: ctx.now(), steppedDownReason: input.reason },
    })
    if (count === 0) throw conflict('review')
    recordEvent(tx, ctx, 'review.stepped_down', { proposalId: proposal.id, round: round.number, personId })
    await settleNotifications(tx, ctx, { kinds: ASKING, personId, proposalId: proposal.id })
    await askStandIns(tx, ctx, proposal.id)
    const detail = { reason: input.reason, round: round.number }
    await tellWriters(tx, ctx, { kind: 'review.stepped_down', proposalId: proposal.id, detail })
  })
}
