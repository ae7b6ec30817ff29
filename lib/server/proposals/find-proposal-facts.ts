import { ProposalId } from '@/lib/domain/ids'
import { type ProposalFacts, proposalRuling } from '@/lib/domain/rights'
import type { Context, Tx } from '@/lib/server/context'

/** What the rules need to know of a proposal, or null where the actor's workspace has none of that id that they may read. */
export async function findProposalFacts(tx: Tx, actor: Context['actor'], proposalId: string): Promise<ProposalFacts | null> {
  if (!ProposalId.safeParse(proposalId).success) return null
  const row = await tx.proposal.findFirst({
    where: { id: proposalId, workspaceId: actor.workspaceId },
    select: {
      id: true,
      workspaceId: true,
      status: true,
      ownerId: true,
      visibility: true,
      firstSubmittedAt: true,
      people: { where: { personId: actor.personId }, select: { relation: true } },
    },
  })
  if (!row) return null
  const { people, ...rest } = row
  const facts = { ...rest, relations: people.map(({ relation }) => relation) }
  return proposalRuling('read', facts, actor).allowed ? facts : null
}
