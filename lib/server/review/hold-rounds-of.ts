import type { Context, Tx } from '@/lib/server/context'

/** The proposals of a workspace whose open round asks a person, each held until the transaction ends, in one order. */
export async function holdRoundsOf(tx: Tx, { actor: { workspaceId } }: Context, personId: string): Promise<string[]> {
  const open = await tx.round.findMany({
    where: { endedAt: null, proposal: { workspaceId }, reviewers: { some: { personId, steppedDownAt: null } } },
    orderBy: { proposalId: 'asc' },
    select: { proposalId: true },
  })
  for (const { proposalId } of open)
    await tx.$queryRaw`SELECT 1 FROM "proposal" WHERE "id" = ${proposalId}::uuid FOR NO KEY UPDATE`
  return open.map(({ proposalId }) => proposalId)
}
