import { type InvitationState, invitationState } from '@/lib/domain/invitation'
import type { Role } from '@/lib/domain/roles'
import type { Clock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { hashToken } from './create-invitation'

export type InvitationFace = {
  state: InvitationState
  /** Null: a link for many. */
  email: string | null
  role: Role
  workspaceId: string
  workspaceName: string
  inviterName: string
  proposalTitle: string | null
  /** Their verdict on it will be asked for, not only that they read. */
  asksReview: boolean
}

/** What the holder of a link may know before they join; null for a token that was never one. */
export async function findInvitation({ now }: { now: Clock }, token: string): Promise<InvitationFace | null> {
  const invitation = await db.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { workspace: true, proposal: { select: { title: true } } },
  })
  if (!invitation) return null
  const inviter = await db.person.findUnique({ where: { id: invitation.invitedById }, select: { name: true } })
  return {
    state: invitationState(invitation, now()),
    email: invitation.email,
    role: invitation.role,
    workspaceId: invitation.workspaceId,
    workspaceName: invitation.workspace.name,
    inviterName: inviter?.name ?? '',
    proposalTitle: invitation.proposal?.title ?? null,
    asksReview: invitation.asksReview !== null,
  }
}
