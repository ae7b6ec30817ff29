import type { InviteByLinkInput } from '@/lib/domain/invitation'
import { enforce } from '@/lib/domain/ruling'
import { invitationRuling } from '@/lib/domain/workspace'
import { type Context, transaction } from '@/lib/server/context'
import { createInvitation } from './create-invitation'
import { lockPeople } from './lock-people'

/** A link for many people until it runs out. It is shown this once: only its hash is kept. */
export async function inviteByLink(ctx: Context, input: InviteByLinkInput): Promise<{ link: string; expiresAt: Date }> {
  return transaction(ctx, async (tx) => {
    await lockPeople(tx, ctx)
    enforce(invitationRuling(input.role, ctx.actor))
    const { invitation, link } = await createInvitation(tx, ctx, { email: null, ...input })
    return { link, expiresAt: invitation.expiresAt }
  })
}
