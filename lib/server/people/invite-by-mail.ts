import type { InviteByMailInput } from '@/lib/domain/invitation'
import { enforce } from '@/lib/domain/ruling'
import { invitationRuling } from '@/lib/domain/workspace'
import { type Context, type Tx, transaction } from '@/lib/server/context'
import { createInvitation, mailInvitation } from './create-invitation'
import { lockPeople } from './lock-people'
import { requireMailRoom } from './require-mail-room'

/** Whom a mail was sent to, and who was left out because they are here already. */
export type Invited = { sent: string[]; here: string[] }

/** Invites several people by mail. An invitation that is still open for an address gives way to the new one. */
export async function inviteByMail(ctx: Context, input: InviteByMailInput): Promise<Invited> {
  return transaction(ctx, async (tx) => {
    await lockPeople(tx, ctx)
    enforce(invitationRuling(input.role, ctx.actor))
    const here = await addressesHere(tx, ctx.actor.workspaceId, input.addresses)
    const sent = input.addresses.filter((address) => !here.includes(address))
    await requireMailRoom(tx, ctx, sent.length)
    for (const email of sent) {
      await tx.invitation.updateMany({
        where: { workspaceId: ctx.actor.workspaceId, email, proposalId: null, revokedAt: null, acceptedAt: null },
        data: { revokedAt: ctx.now() },
      })
      const { invitation, link } = await createInvitation(tx, ctx, { email, role: input.role, functions: input.functions })
      await mailInvitation(tx, ctx, invitation, link)
    }
    return { sent, here }
  })
}

/** Guests are not left out: they may be asked to become members. */
async function addressesHere(tx: Tx, workspaceId: string, addresses: readonly string[]): Promise<string[]> {
  const members = await tx.membership.findMany({
    where: { workspaceId, leftAt: null, role: { not: 'guest' }, person: { email: { in: [...addresses] } } },
    select: { person: { select: { email: true } } },
  })
  return members.map((member) => member.person.email)
}
