import { notFound } from '@/lib/domain/errors'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { manageInvitationRuling } from '@/lib/domain/workspace'
import type { Context, Tx } from '@/lib/server/context'
import { findProposalFacts } from '@/lib/server/proposals/find-proposal-facts'
import type { Invitation } from '@/prisma/generated/client'

/** The invitation, when this person may withdraw it. One to a proposal is also for whoever takes access to it away, as an owner whom it was handed to. */
export async function getInvitationToManage(tx: Tx, ctx: Context, invitationId: string): Promise<Invitation> {
  const invitation = await tx.invitation.findUnique({ where: { id: invitationId, workspaceId: ctx.actor.workspaceId } })
  if (!invitation) throw notFound('invitation')
  const { proposalId } = invitation
  const proposal = proposalId && (await findProposalFacts(tx, ctx.actor, proposalId))
  if (!proposal || !proposalRuling('narrow', proposal, ctx.actor).allowed) enforce(manageInvitationRuling(invitation, ctx.actor))
  return invitation
}
