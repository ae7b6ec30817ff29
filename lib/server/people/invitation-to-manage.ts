import { notFound } from '@/lib/domain/errors'
import { enforce } from '@/lib/domain/ruling'
import { manageInvitationRuling } from '@/lib/domain/workspace'
import type { Context, Tx } from '@/lib/server/context'
import type { Invitation } from '@/prisma/generated/client'

/** The invitation, when this person may withdraw it and send it again. */
export async function getInvitationToManage(tx: Tx, ctx: Context, invitationId: string): Promise<Invitation> {
  const invitation = await tx.invitation.findUnique({ where: { id: invitationId, workspaceId: ctx.actor.workspaceId } })
  if (!invitation) throw notFound('invitation')
  enforce(manageInvitationRuling(invitation, ctx.actor))
  return invitation
}
