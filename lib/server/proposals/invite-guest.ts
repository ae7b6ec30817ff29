import { invalid } from '@/lib/domain/errors'
import type { InviteGuestInput } from '@/lib/domain/proposal'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { createInvitation, mailInvitation } from '@/lib/server/people/create-invitation'
import { requireMailRoom } from '@/lib/server/people/require-mail-room'
import { getProposalFacts } from './get-proposal-facts'
import { holdProposal } from './hold-proposal'

/**
 * Invites somebody by mail to read this proposal and nothing else, or to review it while a round is open. Owners may, though they invite nobody to the workspace.
 * An invitation to it that is still open for the address gives way to the new one.
 */
export async function inviteGuest(ctx: Context, input: InviteGuestInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, input.proposalId)
    enforce(proposalRuling('share', proposal, ctx.actor))
    if (input.asksReview) enforce(proposalRuling('askReviewer', proposal, ctx.actor))
    await holdProposal(tx, proposal)
    const { email } = input
    const { workspaceId, id: proposalId } = proposal
    const isHere = await tx.membership.count({ where: { workspaceId, leftAt: null, person: { email } } })
    if (isHere)
      throw invalid('They are here already. Choose them from the list.', {
        email: 'They are here already. Choose them from the list.',
      })
    await requireMailRoom(tx, ctx, 1)
    await tx.invitation.updateMany({
      where: { workspaceId, proposalId, email, revokedAt: null, acceptedAt: null },
      data: { revokedAt: ctx.now() },
    })
    const asksReview = input.asksReview ? { function: null, required: false } : undefined
    const { invitation, link } = await createInvitation(tx, ctx, { email, role: 'guest', proposalId, asksReview })
    await mailInvitation(tx, ctx, invitation, link)
  })
}
