import { lastOnTheText, type Standing } from '@/lib/domain/review/counting'
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
  state: Standing['state'] | null
  /** The revision that they last judged, before this one; null: none. */
  lastJudged: number | null
  verdict: { decision: Decision; scores: Scores; reason: string; revisionNumber: number; at: Date } | null
  draft: OwnDraft | null
}

/** What somebody has who is not asked. */
export const NOTHING = { isAsked: false, state: null, lastJudged: null, verdict: null, draft: null }

/** What the viewer themselves has to do with the newest round. */
export async function getOwnReview(records: RoundRecords, { standings }: QuorumResult, viewerId: string): Promise<OwnReview> {
  const mine = standings.find(({ reviewer, state }) => reviewer.personId === viewerId && state !== 'stepped_down')
  return {
    may: judgeRuling(records, viewerId),
    isAsked: mine !== undefined && !records.round.endedAt,
    state: mine?.state ?? null,
    lastJudged: lastBefore(records, viewerId),
    verdict: ownVerdict(records, viewerId),
    draft: await findDraft(records.proposalId, viewerId),
  }
}

/** The newest revision that they judged before the one that is pinned now. */
function lastBefore(records: RoundRecords, personId: string): number | null {
  const { revisionNumber } = records.round
  const before = { verdicts: records.verdicts.filter((verdict) => verdict.revisionNumber < revisionNumber) }
  return lastOnTheText(personId, before)?.revisionNumber ?? null
}

function ownVerdict(records: RoundRecords, personId: string): OwnReview['verdict'] {
  const last = records.verdicts.filter((one) => one.personId === personId && one.roundId === records.round.id).at(-1)
  if (!last) return null
  const { decision, scores, reason, revisionNumber, at } = last
  return { decision, scores, reason, revisionNumber, at }
}

/** Of this round, or what was kept when an earlier one ended under their hands. */
async function findDraft(proposalId: string, personId: string): Promise<OwnDraft | null> {
  const row = await db.verdictDraft.findFirst({ where: { personId, round: { proposalId } }, orderBy: { savedAt: 'desc' } })
  return row && { decision: row.decision, scores: row.rubric as Scores, reason: row.reason, savedAt: row.savedAt }
}
