import type { Clock } from '@/lib/server/clock'
import type { Tx } from '@/lib/server/context'

/** Why a proposal is not cleared: nothing of it ever was, a lead took it back, or its time ran out. */
export type NotClearedReason = 'never' | 'withdrawn' | 'expired'

export type ClearanceAnswer = {
  /** The one answer that engineering asks for, at this moment. */
  cleared: boolean
  /** Of the revision that is cleared, or was last; null where none ever was. */
  revisionNumber: number | null
  clearedAt: Date | null
  expiresAt: Date | null
  /** The hash of that revision's text. */
  hash: string | null
  /** When a lead took it back. */
  endedAt: Date | null
  /** Somebody is writing, or has submitted, a text that is to follow it. */
  newerDraft: boolean
  /** Null where it is cleared. */
  why: NotClearedReason | null
}

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
