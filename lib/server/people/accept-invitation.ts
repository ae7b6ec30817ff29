import { notFound } from '@/lib/domain/errors'
import type { AcceptHereInput } from '@/lib/domain/inbox'
import { type AcceptInvitationInput, acceptRuling } from '@/lib/domain/invitation'
import { enforce } from '@/lib/domain/ruling'
import type { Clock } from '@/lib/server/clock'
import { type Tx, transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { settleNotifications } from '@/lib/server/inbox/settle-notifications'
import { joinReview } from '@/lib/server/review/join-review'
import { hashToken } from './create-invitation'
import { joinWorkspace } from './join-workspace'
import { lockWorkspace } from './lock-people'
import type { SignedInContext } from './visitor'

/** isAsked: their verdict on the proposal is asked for, in the round that is open. */
export type Joined = { workspaceId: string; proposalId: string | null; isAsked: boolean }

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
  return accept(tx, ctx, { tokenHash: hashToken(token) }, person)
}

/** Joins from the inbox, without the mail's link: for whoever proved earlier that the address is theirs. */
export async function acceptHere(ctx: SignedInContext, { invitationId: id }: AcceptHereInput): Promise<Joined> {
  return transaction(ctx, async (tx) => {
    const { email } = ctx.person
    const person = await tx.person.findFirst({ where: { id: ctx.person.id, email, emailVerified: true, deletedAt: null } })
    if (!person || !(await tx.invitation.findFirst({ where: { id, email } }))) throw notFound('invitation')
    return accept(tx, ctx, { id }, person)
  })
}

type Key = { tokenHash: string; id?: undefined } | { id: string }

async function accept(tx: Tx, ctx: { now: Clock }, key: Key, person: { id: string; email: string }): Promise<Joined> {
  const found = await tx.invitation.findUnique({ where: key })
  if (!found) throw notFound('invitation')
  await lockWorkspace(tx, found.workspaceId)
  await tx.$queryRaw`SELECT id FROM invitation WHERE id = ${found.id}::uuid FOR UPDATE`
  const invitation = await tx.invitation.findUnique({ where: { ...key, id: found.id } })
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
  await settleNotifications(tx, ctx, { kinds: ['workspace.invited'], invitationId: invitation.id })
  const { workspaceId, proposalId, role, functions } = invitation
  await joinWorkspace(tx, ctx, { workspaceId, personId: person.id, role, functions, proposalId, invitationId: invitation.id })
  return { workspaceId, proposalId, isAsked: await joinReview(tx, ctx, invitation, person.id) }
}
