import type { Role } from '@/lib/domain/roles'
import { invitationRuling } from '@/lib/domain/workspace'
import type { Context, Tx } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import type { Prisma } from '@/prisma/generated/client'

/** Withdraws what a person sent and could not send any more in their new role: whoever knows such a link would come in with more than they may give. */
export async function withdrawBeyond(tx: Tx, ctx: Context, personId: string, role: Role): Promise<void> {
  const mayGive = (given: Role) => invitationRuling(given, { personId, role }).allowed
  const beyond = (['admin', 'lead', 'member', 'guest'] as const).filter((given) => !mayGive(given))
  await withdrawAll(tx, ctx, { invitedById: personId, proposalId: null, role: { in: beyond } })
}

/**
 * Withdraws what would let somebody who goes back in: invitations to their own address, and links that they made. When
 * somebody else removes them, their mails too: one may have gone to another address of theirs.
 */
export async function withdrawWaysBack(tx: Tx, ctx: Context, personId: string): Promise<void> {
  const { email } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true } })
  const sent = personId === ctx.actor.personId ? { invitedById: personId, email: null } : { invitedById: personId }
  await withdrawAll(tx, ctx, { OR: [{ email }, sent] })
}

/** Withdraws every link for many. */
export async function withdrawLinks(tx: Tx, ctx: Context): Promise<void> {
  await withdrawAll(tx, ctx, { email: null })
}

async function withdrawAll(tx: Tx, ctx: Context, which: Prisma.InvitationWhereInput): Promise<void> {
  const { workspaceId } = ctx.actor
  const withdrawn = await tx.invitation.updateManyAndReturn({
    where: { AND: [which, { workspaceId, revokedAt: null, acceptedAt: null }] },
    data: { revokedAt: ctx.now() },
    select: { id: true },
  })
  for (const { id } of withdrawn) recordEvent(tx, ctx, 'invitation.withdrawn', { invitationId: id })
}
