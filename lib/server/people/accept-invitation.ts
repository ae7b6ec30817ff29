import { notFound } from '@/lib/domain/errors'
import { type AcceptInvitationInput, acceptRuling } from '@/lib/domain/invitation'
import { enforce } from '@/lib/domain/ruling'
import type { Clock } from '@/lib/server/clock'
import { type Tx, transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { hashToken } from './create-invitation'
import { joinWorkspace } from './join-workspace'
import { lockWorkspace } from './lock-people'
import type { SignedInContext } from './visitor'

export type Joined = { workspaceId: string; proposalId: string | null }

/** Joins the workspace that the invitation names, as somebody who is signed in. */
export async function acceptInvitation(ctx: SignedInContext, input: AcceptInvitationInput): Promise<Joined> {
  return transaction(ctx, (tx) => acceptAs(tx, ctx, input.token, ctx.person))
}

/** What acceptAs asks again under its lock, for whoever would sign up by the invitation. */
export async function checkInvitation(
  { now }: { now: Clock },
  { token, email }: { token: string; email: string },
): Promise<void> {
  const invitation = await db.invitation.findUnique({ where: { tokenHash: hashToken(token) } })
  if (!invitation) throw notFound('invitation')
  enforce(acceptRuling(invitation, email, now()))
}

/**
 * Judges and uses the invitation under a lock on its row: one by mail serves once, and withdrawing it comes before or
 * after, never between. The workspace is locked first, in the order in which inviting locks them.
 */
export async function acceptAs(
  tx: Tx,
  ctx: { now: Clock },
  token: string,
  person: { id: string; email: string },
): Promise<Joined> {
  const tokenHash = hashToken(token)
  const found = await tx.invitation.findUnique({ where: { tokenHash } })
  if (!found) throw notFound('invitation')
  await lockWorkspace(tx, found.workspaceId)
  await tx.$queryRaw`SELECT id FROM invitation WHERE id = ${found.id}::uuid FOR UPDATE`
  const invitation = await tx.invitation.findUnique({ where: { id: found.id, tokenHash } })
  if (!invitation) throw notFound('invitation')
  enforce(acceptRuling(invitation, person.email, ctx.now()))
  if (invitation.email) {
    await tx.invitation.update({
      where: { id: invitation.id },
      data: { acceptedAt: ctx.now(), acceptedById: person.id },
    })
    // The link went to this address alone, so whoever holds it reads its mail.
    await tx.person.update({ where: { id: person.id }, data: { emailVerified: true } })
  }
  const { workspaceId, proposalId, role, functions } = invitation
  await joinWorkspace(tx, ctx, { workspaceId, personId: person.id, role, functions, proposalId, invitationId: invitation.id })
  return { workspaceId, proposalId }
}
