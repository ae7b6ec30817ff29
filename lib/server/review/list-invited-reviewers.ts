import type { InvitedReviewer } from '@/lib/domain/review/seen'
import { type ProposalFacts, proposalRuling } from '@/lib/domain/rights'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'

/** Who was invited by mail to review this and has not joined yet; to nobody but those who may say who sees the proposal. */
export async function listInvitedReviewers(ctx: Context, proposal: ProposalFacts): Promise<InvitedReviewer[]> {
  if (!proposalRuling('share', proposal, ctx.actor).allowed) return []
  const rows = await db.invitation.findMany({
    where: { proposalId: proposal.id, email: { not: null }, revokedAt: null, acceptedAt: null, expiresAt: { gt: ctx.now() } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, email: true, asksReview: true, expiresAt: true },
  })
  return rows
    .filter(({ asksReview }) => asksReview !== null)
    .map(({ id, email, asksReview, expiresAt }) => ({
      id,
      email: email ?? '',
      required: (asksReview as { required: boolean }).required,
      expiresAt,
    }))
}
