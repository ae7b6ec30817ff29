import { conflict } from '@/lib/domain/errors'
import type { ChooseShapeInput } from '@/lib/domain/examples/choose-shape'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { enqueue } from '@/lib/server/outbox'
import { getProposalFacts } from './get-proposal-facts'

/** Chooses the example whose shape prompts a proposal, or leaves it (null), if the shape still is what was on the screen. Open pages follow. */
export async function chooseShape(ctx: Context, { proposalId, shape, seen }: ChooseShapeInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, proposalId)
    enforce(proposalRuling('changeDetails', proposal, ctx.actor))
    if (shape === seen) return
    const { count } = await tx.proposal.updateMany({
      where: { id: proposal.id, status: proposal.status, ownerId: proposal.ownerId, shape: seen },
      data: { shape },
    })
    if (count === 0) throw conflict('proposal')
    recordEvent(tx, ctx, 'proposal.shape_chosen', { proposalId, shape })
    await enqueue(tx, ctx, 'rooms.tell', { proposalId })
  })
}
