import type { ActorFacts } from '@/lib/domain/rights'
import type { Tx } from '@/lib/server/context'
import type { Prisma } from '@/prisma/generated/client'

export type Asked = { workspaceId: string; proposalId: string; actor: Pick<ActorFacts, 'role'> | null }

/**
 * Memberships of people who could be asked to judge a proposal: whoever judges may read it. Guests only where they are named on it, and a guest
 * asks nobody else. actor: null where the policy asks and nobody chooses.
 */
export function askableWhere({ workspaceId, proposalId, actor }: Asked): Prisma.MembershipWhereInput {
  const named = { person: { proposals: { some: { proposalId } } } }
  return { workspaceId, leftAt: null, OR: actor?.role === 'guest' ? [named] : [named, { role: { not: 'guest' } }] }
}

/** Who of these people could be asked. */
export async function findAskable(tx: Tx, asked: Asked, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const where = { ...askableWhere(asked), personId: { in: [...personIds] } }
  const rows = await tx.membership.findMany({ where, select: { personId: true } })
  return new Set(rows.map(({ personId }) => personId))
}
