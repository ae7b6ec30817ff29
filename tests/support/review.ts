import { DEFAULT_POLICY, type RequiredFunction } from '@/lib/domain/gate-policy'
import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import type { QuorumRecords } from '@/lib/domain/review/quorum'
import type { Decision, ReviewerRecord, VerdictRecord } from '@/lib/domain/review/verdict'

export const AT = new Date('2026-11-25T09:00:00Z')

/** A reviewer of a round for a test: required and for no function, unless told otherwise. */
export function asked(personId: string, more: Partial<ReviewerRecord> = {}): ReviewerRecord {
  return {
    id: `${personId}:${more.function ?? ''}`,
    personId,
    function: null,
    required: true,
    sections: [],
    dueAt: null,
    askedAt: AT,
    standInForId: null,
    until: null,
    steppedDownAt: null,
    steppedDownReason: null,
    ...more,
  }
}

let count = 0
/** A verdict for a test: on revision 1 in round "one", each later than the one before. */
export function verdict(personId: string, decision: Decision, more: Partial<VerdictRecord> = {}): VerdictRecord {
  count++
  const at = new Date(AT.getTime() + count * 1000)
  return {
    id: `v${String(count).padStart(6, '0')}`,
    roundId: 'one',
    revisionNumber: 1,
    personId,
    sections: [],
    decision,
    at,
    ...more,
  }
}

/** A text as its hashes: every part reads "a", but for those named. */
export function text(parts: Partial<Record<PartKey, string>> = {}) {
  return { hashVersion: 1, parts: { ...Object.fromEntries(PART_KEYS.map((key) => [key, 'a'])), ...parts } }
}

/** Round "one" on revision 1, one approval needed and nobody asked, unless told otherwise. */
export function records(
  more: Partial<Omit<QuorumRecords, 'round'>> & {
    revisionNumber?: number
    roundId?: string
    approvals?: number
    functions?: RequiredFunction[]
  } = {},
): QuorumRecords {
  const { revisionNumber = 1, roundId = 'one', approvals = 1, functions = [], ...rest } = more
  return {
    round: { id: roundId, revisionNumber, policy: { ...DEFAULT_POLICY, approvals, functions }, months: null },
    months: null,
    reviewers: [],
    verdicts: [],
    hashes: new Map([[1, text()]]),
    minorMarks: [],
    barred: new Set(),
    left: new Set(),
    now: AT,
    ...rest,
  }
}
