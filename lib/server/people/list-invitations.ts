import { invitationState } from '@/lib/domain/invitation'
import type { Role } from '@/lib/domain/roles'
import { enforce, type Ruling } from '@/lib/domain/ruling'
import { manageInvitationRuling, workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'

export type InvitationRow = {
  id: string
  /** Null: a link for many. */
  email: string | null
  role: Role
  functions: string[]
  proposalTitle: string | null
  /** Their verdict on it will be asked for, not only that they read. */
  asksReview: boolean
  inviterName: string
  sentAt: Date
  expiresAt: Date
  expired: boolean
  may: { manage: Ruling }
}

/** A list of invitations is no longer than this. */
export const MOST_INVITATIONS = 500

/** Invitations that nobody used and nobody withdrew, the newest first, so many at most. Throws 'forbidden' for guests. */
export async function listInvitations(ctx: Context): Promise<InvitationRow[]> {
  enforce(workspaceRuling('seePeople', ctx.actor))
  const { workspaceId } = ctx.actor
  const invitations = await db.invitation.findMany({
    where: { workspaceId, revokedAt: null, acceptedAt: null },
    include: { proposal: { select: { title: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_INVITATIONS,
  })
  const inviters = await db.person.findMany({
    where: { id: { in: invitations.map((invitation) => invitation.invitedById) } },
    select: { id: true, name: true },
  })
  const nameOf = new Map(inviters.map((person) => [person.id, person.name]))
  return invitations.map((invitation) => ({
    id: invitation.id,
    email: invitation.email,
    role: invitation.role,
    functions: invitation.functions,
    // Only its title's owner and invited readers need it; a lead sees every proposal, a member may not.
    proposalTitle: isShown(ctx, invitation.invitedById) ? (invitation.proposal?.title ?? null) : null,
    asksReview: invitation.asksReview !== null,
    inviterName: nameOf.get(invitation.invitedById) ?? '',
    sentAt: invitation.createdAt,
    expiresAt: invitation.expiresAt,
    expired: invitationState(invitation, ctx.now()) === 'expired',
    may: { manage: manageInvitationRuling(invitation, ctx.actor) },
  }))
}

function isShown(ctx: Context, invitedById: string): boolean {
  return ctx.actor.role === 'admin' || ctx.actor.role === 'lead' || invitedById === ctx.actor.personId
}
