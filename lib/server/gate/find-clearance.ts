import { type ClearanceAnswer, judgeClearance } from '@/lib/domain/clearance'
import type { Clock } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/context'

export type { ClearanceAnswer } from '@/lib/domain/clearance'

/**
 * Is this proposal cleared to build, and which revision, at the clock's instant? No rights are asked: call it where the proposal was ruled
 * on already, or with a key or link that grants the answer.
 */
export async function findClearance(tx: Tx, now: Clock, proposalId: string): Promise<ClearanceAnswer> {
  const row = await tx.clearance.findFirst({
    where: { proposalId },
    orderBy: [{ clearedAt: 'desc' }, { id: 'desc' }],
    select: {
      revisionNumber: true,
      clearedAt: true,
      expiresAt: true,
      endedAt: true,
      revision: { select: { hash: true } },
      proposal: { select: { status: true } },
    },
  })
  if (!row) return judgeClearance(null, 'draft', now())
  const { revision, proposal, ...rest } = row
  return judgeClearance({ ...rest, hash: revision.hash }, proposal.status, now())
}
