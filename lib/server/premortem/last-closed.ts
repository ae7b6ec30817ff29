import type { Tx } from '@/lib/server/context'
import type { Prisma } from '@/prisma/generated/client'

/** The session that counts of each proposal: the newest that is closed. Ids. */
export async function lastClosed(tx: Tx, proposal: Prisma.ProposalWhereInput): Promise<string[]> {
  const closed = await tx.premortem.findMany({
    where: { closedAt: { not: null }, proposal },
    orderBy: [{ proposalId: 'asc' }, { number: 'desc' }],
    distinct: ['proposalId'],
    select: { id: true },
  })
  return closed.map(({ id }) => id)
}
