import type { ProposalStatus } from './rights'

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

/** The newest clearance of a proposal, and the hash of its revision. */
export type ClearanceRecord = { revisionNumber: number; hash: string; clearedAt: Date; expiresAt: Date; endedAt: Date | null }

/**
 * Is it cleared to build at this instant? One that ran out needs nobody to end it, and a newer draft changes nothing until it is cleared
 * itself. Source: section 3 of the method.
 */
export function judgeClearance(newest: ClearanceRecord | null, status: ProposalStatus, now: Date): ClearanceAnswer {
  if (!newest) return NEVER
  const why = newest.endedAt ? 'withdrawn' : newest.expiresAt <= now ? 'expired' : null
  return { ...newest, cleared: why === null, newerDraft: status === 'draft' || status === 'in_review', why }
}

const NEVER: ClearanceAnswer = {
  cleared: false,
  revisionNumber: null,
  clearedAt: null,
  expiresAt: null,
  hash: null,
  endedAt: null,
  newerDraft: false,
  why: 'never',
}
