import { notFound } from '@/lib/domain/errors'
import type { MemberFacts } from '@/lib/domain/membership'
import type { Tx } from '@/lib/server/context'

/** What the rules ask about a member who is here; whoever left, or is in another workspace, is NotFound. Call under lockPeople. */
export async function getMemberFacts(
  tx: Tx,
  workspaceId: string,
  personId: string,
): Promise<MemberFacts & { functions: string[] }> {
  const member = await tx.membership.findUnique({ where: { workspaceId_personId: { workspaceId, personId }, leftAt: null } })
  if (!member) throw notFound('person')
  const adminsInAll = await tx.membership.count({ where: { workspaceId, role: 'admin', leftAt: null } })
  const ownsProposals = await tx.proposal.count({ where: { workspaceId, ownerId: personId, status: { not: 'archived' } } })
  return { personId, role: member.role, functions: member.functions, adminsInAll, ownsProposals }
}
