import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import type { QuorumRecords } from './quorum'
import { ON_THE_TEXT, type ReviewerRecord, type VerdictRecord } from './verdict'

// When a verdict counts for the revision of the round. Source: section 3 of the method.

/** What a standing is judged by: the records of a quorum, without what the round asks for. */
export type StandingRecords = Pick<
  QuorumRecords,
  'reviewers' | 'verdicts' | 'hashes' | 'minorMarks' | 'barred' | 'left' | 'now'
> & { round: Pick<QuorumRecords['round'], 'id' | 'revisionNumber'> }

type Texts = Pick<StandingRecords, 'round' | 'hashes' | 'minorMarks'>

/**
 * The parts in which the round's revision differs from the one that the verdict was given on, as far as its person answers for
 * them: not equal by hash, and not marked minor. None: the verdict counts. Parts that they did not answer for then count as changed.
 */
export function changedParts(verdict: VerdictRecord, asked: readonly PartKey[], texts: Texts): PartKey[] {
  const before = texts.hashes.get(verdict.revisionNumber)
  const after = texts.hashes.get(texts.round.revisionNumber)
  return partsOf(asked).filter((part) => {
    if (!partsOf(verdict.sections).includes(part)) return true
    if (!before || !after || before.hashVersion !== after.hashVersion)
      return verdict.revisionNumber !== texts.round.revisionNumber
    const [from, to] = [before.parts[part], after.parts[part]]
    if (from === to) return false
    return !texts.minorMarks.some((mark) => mark.part === part && mark.fromHash === from && mark.toHash === to)
  })
}

function partsOf(sections: readonly PartKey[]): readonly PartKey[] {
  return sections.length > 0 ? sections : PART_KEYS
}

/**
 * The newest verdict of a person that counts for the round's revision. What they said of the text holds across rounds, so that
 * old text that comes back revives it; abstaining and handing on hold for the round in which they were said. asked: the parts
 * they answer for; null: those of each verdict.
 */
export function countingVerdict(
  personId: string,
  asked: readonly PartKey[] | null,
  records: StandingRecords,
): VerdictRecord | null {
  const own = newestFirst(personId, records)
  const counts = (verdict: VerdictRecord) =>
    ON_THE_TEXT.includes(verdict.decision)
      ? changedParts(verdict, asked ?? verdict.sections, records).length === 0
      : verdict.roundId === records.round.id
  return own.find(counts) ?? null
}

/** The newest that a person said of the text, counting or not. */
export function lastOnTheText(personId: string, records: Pick<QuorumRecords, 'verdicts'>): VerdictRecord | null {
  return newestFirst(personId, records).find(({ decision }) => ON_THE_TEXT.includes(decision)) ?? null
}

function newestFirst(personId: string, { verdicts }: Pick<QuorumRecords, 'verdicts'>): VerdictRecord[] {
  return verdicts
    .filter((verdict) => verdict.personId === personId)
    .sort((a, b) => Number(b.at) - Number(a.at) || (b.id > a.id ? 1 : -1))
}

export const STANDINGS = [
  'waiting',
  'approved',
  'changes',
  'rejected',
  'abstained',
  'delegated',
  'stale',
  'stepped_down',
  'barred',
  'left',
  'over',
] as const

/** How one who is asked stands to the round's revision. */
export type Standing = {
  reviewer: ReviewerRecord
  /**
   * stale: they judged other text, and look again. barred: they wrote it, so they cannot approve. over: their time in somebody
   * else's place has passed. left: they left the workspace before they decided.
   */
  state: (typeof STANDINGS)[number]
  /** The verdict that counts; where none does, the newest on other text. */
  verdict: VerdictRecord | null
  /** Where it is stale: the parts that changed since. */
  changed: readonly PartKey[]
}

const STATE_OF = {
  approve: 'approved',
  request_changes: 'changes',
  reject: 'rejected',
  abstain: 'abstained',
  delegate: 'delegated',
} as const

export function standingOf(reviewer: ReviewerRecord, records: StandingRecords): Standing {
  const { personId, sections } = reviewer
  const counting = countingVerdict(personId, sections, records)
  const last = counting ?? lastOnTheText(personId, records)
  const changed = counting || !last ? [] : changedParts(last, sections, records)
  const state = ((): Standing['state'] => {
    if (reviewer.steppedDownAt) return 'stepped_down'
    if (records.barred.has(personId)) return 'barred'
    if (counting && !(counting.decision === 'delegate' && !hasStandIn(reviewer, records))) return STATE_OF[counting.decision]
    if (records.left.has(personId)) return 'left'
    if (reviewer.until && reviewer.until <= records.now) return 'over'
    return last && ON_THE_TEXT.includes(last.decision) ? 'stale' : 'waiting'
  })()
  return { reviewer, state, verdict: last, changed }
}

/** Is somebody there in their place who may decide, now? Where the time of a delegate has passed, it is theirs again. */
function hasStandIn(reviewer: ReviewerRecord, records: StandingRecords): boolean {
  return records.reviewers.some(
    (other) =>
      other.standInForId === reviewer.personId &&
      other.function === reviewer.function &&
      !other.steppedDownAt &&
      !records.barred.has(other.personId) &&
      (isInTime(other, records) || countingVerdict(other.personId, other.sections, records)?.decision === 'approve'),
  )
}

function isInTime({ until, personId }: ReviewerRecord, { now, left }: StandingRecords): boolean {
  return !left.has(personId) && (until === null || until > now)
}
