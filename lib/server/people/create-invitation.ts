import { createHash, randomBytes } from 'node:crypto'
import { INVITATION_DAYS } from '@/lib/domain/invitation'
import { ROLE_NAMES } from '@/lib/domain/role-names'
import type { Role } from '@/lib/domain/roles'
import type { Context, Tx } from '@/lib/server/context'
import { env } from '@/lib/server/env'
import { recordEvent } from '@/lib/server/events'
import { notify } from '@/lib/server/inbox/notify'
import { enqueue } from '@/lib/server/outbox'
import type { Invitation } from '@/prisma/generated/client'
import { newMessageId } from './message-id'

export type NewInvitation = {
  /** Null: a link that whoever holds it may use until it runs out. */
  email: string | null
  role: Role
  functions?: readonly string[]
  /** What a guest is invited to read. */
  proposalId?: string
  /** They are asked to review it as soon as they join. */
  asksReview?: { function: string | null; required: boolean }
  days?: number
}

/** The caller has judged it. Returns the link: it stands nowhere else, only its token's hash is kept. */
export async function createInvitation(
  tx: Tx,
  ctx: Context,
  input: NewInvitation,
): Promise<{ invitation: Invitation; link: string }> {
  const { token, tokenHash } = newToken()
  const { workspaceId, personId } = ctx.actor
  const { email, role, proposalId = null, days = INVITATION_DAYS } = input
  const now = ctx.now()
  const expiresAt = new Date(now.getTime() + days * 24 * 60 * 60_000)
  const functions = [...(input.functions ?? [])]
  const invitation = await tx.invitation.create({
    data: {
      workspaceId,
      email,
      role,
      functions,
      proposalId,
      asksReview: input.asksReview,
      tokenHash,
      invitedById: personId,
      createdAt: now,
      expiresAt,
    },
  })
  recordEvent(tx, ctx, 'invitation.sent', { invitationId: invitation.id, role, by: email ? 'mail' : 'link', proposalId })
  if (email) await notifyInvited(tx, ctx, invitation, email)
  return { invitation, link: linkTo(token) }
}

/** Whoever has an account finds it in their inbox too. Only where the address is proved to be theirs: the link goes to the address alone. */
async function notifyInvited(tx: Tx, ctx: Context, invitation: Invitation, email: string): Promise<void> {
  const person = await tx.person.findFirst({ where: { email, emailVerified: true, deletedAt: null }, select: { id: true } })
  if (!person) return
  const detail = { toProposal: invitation.proposalId !== null }
  await notify(tx, ctx, { kind: 'workspace.invited', to: person.id, invitationId: invitation.id, detail })
}

/** Puts the invitation into the outbox. It names who invites and to what. */
export async function mailInvitation(tx: Tx, ctx: Context, invitation: Invitation, link: string): Promise<void> {
  if (!invitation.email) return
  const workspace = await tx.workspace.findUniqueOrThrow({ where: { id: invitation.workspaceId } })
  const inviter = await tx.person.findUniqueOrThrow({ where: { id: ctx.actor.personId } })
  const proposal = invitation.proposalId ? await tx.proposal.findUnique({ where: { id: invitation.proposalId } }) : null
  const until = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(invitation.expiresAt)
  const does = invitation.asksReview ? 'review' : 'read'
  const what = proposal ? `to ${does} “${proposal.title}” at ${workspace.name}` : `to ${workspace.name}`
  const text = `${inviter.name} invites you ${what}, as a ${ROLE_NAMES[invitation.role].toLowerCase()}.

${workspace.name} uses Dateline to write the announcement of a product before anybody builds it.

Join here. The link is for you alone and works until ${until}:
${link}

If this means nothing to you, leave this mail alone.`
  const subject = `${inviter.name} invites you ${what}`
  const { email: to, id, tokenHash } = invitation
  await enqueue(tx, ctx, 'mail', { to, subject, text, messageId: newMessageId(), invitation: { id, tokenHash } })
}

export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: hashToken(token) }
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

export function linkTo(token: string): string {
  return `${env().baseUrl}/join/${token}`
}
