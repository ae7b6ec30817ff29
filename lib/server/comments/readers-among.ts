import { type ProposalFacts, proposalRuling } from '@/lib/domain/rights'
import type { Tx } from '@/lib/server/context'

/** Those of these people who may read the proposal now. */
export async function readersAmong(tx: Tx, proposal: ProposalFacts, personIds: readonly string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const { id: proposalId, workspaceId } = proposal
  const among = { personId: { in: [...personIds] } }
  // One after the other: a transaction has one connection.
  const here = { ...among, workspaceId, leftAt: null }
  const members = await tx.membership.findMany({ where: here, select: { personId: true, role: true } })
  const named = await tx.proposalPerson.findMany({
    where: { ...among, proposalId },
    select: { personId: true, relation: true },
  })
  const readers = members.filter((actor) => {
    const relations = named.filter(({ personId }) => personId === actor.personId).map(({ relation }) => relation)
    return proposalRuling('read', { ...proposal, relations }, actor).allowed
  })
  return new Set(readers.map(({ personId }) => personId))
}
