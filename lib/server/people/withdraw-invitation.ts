import { conflict } from '@/lib/domain/errors'
import type { OneInvitationInput } from '@/lib/domain/invitation'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { getInvitationToManage } from './invitation-to-manage'

/** Makes an invitation useless, also one that ran out. One that was used meanwhile is a conflict. */
export async function withdrawInvitation(ctx: Context, input: OneInvitationInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const invitation = await getInvitationToManage(tx, ctx, input.invitationId)
    const { count } = await tx.invitation.updateMany({
      where: { id: invitation.id, revokedAt: null, acceptedAt: null },
      data: { revokedAt: ctx.now() },
    })
    if (count === 0) throw conflict('invitation')
    recordEvent(tx, ctx, 'invitation.withdrawn', { invitationId: invitation.id })
  })
}
