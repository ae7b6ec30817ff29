import { conflict, DomainError } from '@/lib/domain/errors'
import type { ChangeVisibilityInput } from '@/lib/domain/proposal'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { tellReaders } from '@/lib/server/inbox/tell-readers'
import { enqueue } from '@/lib/server/outbox'
import { getProposalFacts } from './get-proposal-facts'

/** Opens a proposal to the workspace, or narrows it to the people named, in the archive too. Whoever is in the room is judged anew. */
export async function changeVisibility(ctx: Context, input: ChangeVisibilityInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, input.proposalId)
    enforce(proposalRuling(input.visibility === 'named' ? 'narrow' : 'share', proposal, ctx.actor))
    if (proposal.visibility === input.visibility) {
      throw new DomainError('conflict', 'Somebody chose this already. Nothing changed.')
    }
    const { id, status, ownerId, visibility } = proposal
    const { count } = await tx.proposal.updateMany({
      where: { id, status, ownerId, visibility },
      data: { visibility: input.visibility },
    })
    if (count === 0) throw conflict('proposal')
    recordEvent(tx, ctx, 'proposal.visibility_changed', { proposalId: id, visibility: input.visibility })
    await tellReaders(tx, ctx, id)
    await enqueue(tx, ctx, 'rooms.close', { proposalId: id })
  })
}
