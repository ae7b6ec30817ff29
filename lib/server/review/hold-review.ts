import { DomainError, notFound } from '@/lib/domain/errors'
import { ProposalId } from '@/lib/domain/ids'
import type { ActorFacts, ProposalFacts } from '@/lib/domain/rights'
import type { Context, Tx } from '@/lib/server/context'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { holdMember } from '@/lib/server/proposals/hold-member'

export type HeldReview = { proposal: ProposalFacts; actor: ActorFacts & { workspaceId: string } }

/**
 * What concerns the review of one proposal happens one after the other: the row is held first, then everything is read. So nobody judges
 * by a round that was replaced a moment ago, and a role that was lost meanwhile is no right. NotFound as everywhere.
 */
export async function holdReview(tx: Tx, ctx: Context, proposalId: string): Promise<HeldReview> {
  const { workspaceId, personId } = ctx.actor
  if (!ProposalId.safeParse(proposalId).success) throw notFound('proposal')
  const role = await holdMember(tx, workspaceId, personId)
  if (!role) throw new DomainError('forbidden', 'You are not in this workspace any more. Nothing was changed.')
  await tx.$queryRaw`
    SELECT 1 FROM "proposal" WHERE "id" = ${proposalId}::uuid AND "workspace_id" = ${workspaceId}::uuid FOR NO KEY UPDATE`
  const actor = { ...ctx.actor, role }
  return { actor, proposal: await getProposalFacts(tx, actor, proposalId) }
}
