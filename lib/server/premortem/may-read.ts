import { type ProposalFacts, proposalRuling } from '@/lib/domain/rights'
import type { Tx } from '@/lib/server/context'
import { holdMember } from '@/lib/server/proposals/hold-member'

/** May this person read the proposal? False for strangers and for those who left the workspace. They stay in it until the transaction ends. */
export async function mayRead(tx: Tx, proposal: ProposalFacts, personId: string): Promise<boolean> {
  const role = await holdMember(tx, proposal.workspaceId, personId)
  if (!role) return false
  const named = await tx.proposalPerson.findMany({
    where: { proposalId: proposal.id, personId },
    select: { relation: true },
  })
  const facts = { ...proposal, relations: named.map(({ relation }) => relation) }
  return proposalRuling('read', facts, { personId, role }).allowed
}
