import type { JudgeFacts } from '@/lib/domain/gate-rulings'
import type { Context, Tx } from '@/lib/server/context'
import { findWriters } from '@/lib/server/review/find-writers'

/** What the rules about waiving and starting engineering need to know of whoever acts. */
export async function findJudgeFacts(
  tx: Tx,
  { personId, workspaceId }: Context['actor'],
  proposalId: string,
): Promise<JudgeFacts> {
  const writers = await findWriters(tx, proposalId)
  const people = await tx.membership.count({ where: { workspaceId, leftAt: null } })
  return { wrote: writers.has(personId), isAlone: people === 1 }
}
