import { conflict, DomainError } from '@/lib/domain/errors'
import { INVITATION_DAYS, type OneInvitationInput } from '@/lib/domain/invitation'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { invitationRuling } from '@/lib/domain/workspace'
import { type Context, type Tx, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import type { Invitation } from '@/prisma/generated/client'
import { linkTo, mailInvitation, newToken } from './create-invitation'
import { getInvitationToManage } from './invitation-to-manage'
import { requireMailRoom } from './require-mail-room'

/** Mails a new link and starts the clock anew; the old link opens nothing any more. */
export async function sendInvitationAgain(ctx: Context, input: OneInvitationInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const invitation = await getInvitationToManage(tx, ctx, input.invitationId)
    await requireSender(tx, ctx, invitation)
    if (!invitation.email) throw new DomainError('conflict', 'A link is not sent by mail. Make a new one instead.')
    await requireMailRoom(tx, ctx, 1)
    const { token, tokenHash } = newToken()
    const now = ctx.now()
    const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 24 * 60 * 60_000)
    const { count } = await tx.invitation.updateMany({
      where: { id: invitation.id, tokenHash: invitation.tokenHash, revokedAt: null, acceptedAt: null },
      data: { tokenHash, expiresAt, createdAt: now, invitedById: ctx.actor.personId },
    })
    if (count === 0) throw conflict('invitation')
    recordEvent(tx, ctx, 'invitation.sent_again', { invitationId: invitation.id })
    await mailInvitation(tx, ctx, { ...invitation, tokenHash, expiresAt }, linkTo(token))
  })
}

/** Sending again is inviting: having had the right once is not enough, though it is to withdraw. */
async function requireSender(tx: Tx, ctx: Context, { role, proposalId }: Invitation): Promise<void> {
  if (proposalId) enforce(proposalRuling('share', await getProposalFacts(tx, ctx.actor, proposalId), ctx.actor))
  else enforce(invitationRuling(role, ctx.actor))
}
