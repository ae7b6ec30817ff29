import type { Tx } from '@/lib/server/context'

/** Is this person asked to review in the proposal's open round? */
export async function isAsked(tx: Tx, proposalId: string, personId: string): Promise<boolean> {
  const where = { personId, steppedDownAt: null, round: { proposalId, endedAt: null } }
  return (await tx.roundReviewer.count({ where })) > 0
}
