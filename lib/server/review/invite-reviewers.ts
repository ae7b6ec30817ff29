import { invalid } from '@/lib/domain/errors'
import type { AskedGuest } from '@/lib/domain/review/inputs'
import { type ProposalFacts, proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import type { Context, Tx } from '@/lib/server/context'
import { createInvitation, mailInvitation } from '@/lib/server/people/create-invitation'
import { requireMailRoom } from '@/lib/server/people/require-mail-room'

/**
 * Invites people from outside by mail to review this proposal and see nothing else. They are asked in the open round as soon as they join.
 * The caller holds the proposal.
 */
export async function inviteReviewers(
  tx: Tx,
  ctx: Context,
  proposal: ProposalFacts,
  guests: readonly AskedGuest[],
): Promise<void> {
  if (guests.length === 0) return
  enforce(proposalRuling('share', proposal, ctx.actor))
  const { workspaceId, id: proposalId } = proposal
  const emails = guests.map(({ email }) => email)
  const here = await tx.membership.findMany({
    where: { workspaceId, leftAt: null, person: { email: { in: emails } } },
    select: { person: { select: { email: true } } },
  })
  const [known] = here
  if (known)
    throw invalid(`${known.person.email} is here already. Choose them from the list.`, {
      guests: 'They are here already. Choose them from the list.',
    })
  await requireMailRoom(tx, ctx, guests.length)
  for (const { email, required } of guests) {
    await tx.invitation.updateMany({
      where: { workspaceId, proposalId, email, revokedAt: null, acceptedAt: null },
      data: { revokedAt: ctx.now() },
    })
    const asksReview = { function: null, required }
    const { invitation, link } = await createInvitation(tx, ctx, { email, role: 'guest', proposalId, asksReview })
    await mailInvitation(tx, ctx, invitation, link)
  }
}
