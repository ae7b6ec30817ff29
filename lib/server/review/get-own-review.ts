import { lastOnTheText } from '@/lib/domain/review/counting'
import type { OwnState } from '@/lib/domain/review/own-lede'
import type { QuorumResult } from '@/lib/domain/review/quorum'
import { judgeRuling } from '@/lib/domain/review/rulings'
import type { Decision, Scores } from '@/lib/domain/review/verdict'
import type { Ruling } from '@/lib/domain/ruling'
import { db } from '@/lib/server/db'
import type { RoundRecords } from './find-round-records'

export type OwnDraft = { decision: Decision | null; scores: Scores; reason: string; savedAt: Date }

export type OwnReview = {
  may: Ruling
  /** They are asked in this round and have not stepped down. */
  isAsked: boolean
  state: OwnState
  /** The revision that they last judged, before this one; null: none. */
  lastJudged: number | null
  /** By when they are asked to decide; null: no day, or nothing of theirs is open. */
  dueAt: Date | null
  /** What they gave in this round, or earlier where that counts for its revision too. */
  verdict: { decision: Decision; scores: Scores; reason: string; revisionNumber: number; at: Date } | null
  draft: OwnDraft | null
}

/** They said what they think of the text, and it counts. */
const SETTLED: readonly OwnState[] = ['approved', 'changes', 'rejected']

/** What somebody has who is not asked. */
export const NOTHING = { isAsked: false, state: null, lastJudged: null, dueAt: null, verdict: null, draft: null }

/** What the viewer themselves has to do with the newest round. */
export async function getOwnReview(records: RoundRecords, { standings }: QuorumResult, viewerId: string): Promise<OwnReview> {
  const places = standings.filter(({ reviewer, state }) => reviewer.personId === viewerId && state !== 'stepped_down')
  const open = places.find(({ state }) => state === 'waiting' || state === 'stale')
  const mine = open ?? places[0]
  return {
    may: judgeRuling(records, viewerId),
    isAsked: mine !== undefined && !records.round.endedAt,
    state: mine?.state ?? null,
    lastJudged: lastBefore(records, viewerId),
    dueAt: open ? (open.reviewer.dueAt ?? records.round.dueAt) : null,
    verdict: ownVerdict(records, viewerId, mine && SETTLED.includes(mine.state) ? (mine.verdict?.id ?? null) : null),
    draft: await findDraft(records.proposalId, viewerId),
  }
}

/** The newest revision that they judged before the one that is pinned now. */
function lastBefore(records: RoundRecords, personId: string): number | null {
  const { revisionNumber } = records.round
  const before = { verdicts: records.verdicts.filter((verdict) => verdict.revisionNumber < revisionNumber) }
  return lastOnTheText(personId, before)?.revisionNumber ?? null
}

/** The newest of this round; without one, that of an earlier round which counts. */
function ownVerdict({ verdicts, round }: RoundRecords, personId: string, countingId: string | null): OwnReview['verdict'] {
  const found =
    verdicts.filter((one) => one.personId === personId && one.roundId === round.id).at(-1) ??
    verdicts.find(({ id }) => id === countingId)
  if (!found) return null
  const { decision, scores, reason, revisionNumber, at } = found
  return { decision, scores, reason, revisionNumber, at }
}

/** Of this round, or what was kept when an earlier one ended under their hands. */
async function findDraft(proposalId: string, personId: string): Promise<OwnDraft | null> {
  const row = await db.verdictDraft.findFirst({ where: { personId, round: { proposalId } }, orderBy: { savedAt: 'desc' } })
  return row && { decision: row.decision, scores: row.rubric as Scores, reason: row.reason, savedAt: row.savedAt }
}
