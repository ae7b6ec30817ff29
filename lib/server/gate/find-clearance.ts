import type { ClearanceAnswer } from '@/lib/domain/gate-panel'
import type { Clock } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/context'

export type { ClearanceAnswer, NotClearedReason } from '@/lib/domain/gate-panel'

/**
 * Is this proposal cleared to build, and which revision? Judged at the clock's instant: a clearance that ran out needs nobody to end it.
 * A newer draft changes nothing until it is cleared itself. No rights are asked: call it where the proposal was ruled on already, or with a
 * key or link that grants the answer. Source: section 3 of the method.
 */
export async function findClearance(tx: Tx, now: Clock, proposalId: string): Promise<ClearanceAnswer> {
  const row = await tx.clearance.findFirst({
    where: { proposalId },
    orderBy: { clearedAt: 'desc' },
    include: { revision: { select: { hash: true } }, proposal: { select: { status: true } } },
  })
  if (!row) return { ...NEVER, newerDraft: false }
  const { revisionNumber, clearedAt, expiresAt, endedAt } = row
  const why = endedAt ? 'withdrawn' : expiresAt <= now() ? 'expired' : null
  const newerDraft = row.proposal.status === 'draft' || row.proposal.status === 'in_review'
  return {
    cleared: why === null,
    revisionNumber,
    clearedAt,
    expiresAt,
    hash: row.revision.hash,
    endedAt,
    newerDraft,
    why,
  }
}

const NEVER = {
  cleared: false,
  revisionNumber: null,
  clearedAt: null,
  expiresAt: null,
  hash: null,
  endedAt: null,
  why: 'never',
} as const
