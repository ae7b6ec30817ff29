import type { PersonCard } from '@/lib/domain/person-card'
import { isBefore, type Phase, type PhaseMinutes } from '@/lib/domain/premortem/phases'
import { type PremortemAction, premortemRulings, takeOverRuling } from '@/lib/domain/premortem/rulings'
import type { Timer } from '@/lib/domain/premortem/timer'
import type { Ruling } from '@/lib/domain/ruling'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { holdPremortem } from './hold-premortem'
import { type BoardReason, type BoardTheme, listBoard } from './list-board'
import { type BoardRisk, listBoardRisks } from './list-board-risks'

export type BoardPerson = {
  card: PersonCard
  isFacilitator: boolean
  hasJoined: boolean
  seenAt: Date | null
  /** Reasons that nobody has heard yet. Null where names are hidden, and after the reveal. */
  unheard: number | null
}

export type PremortemView = {
  id: string
  proposalId: string
  number: number
  version: number
  revisionNumber: number
  failsOn: string
  newspaper: string
  headline: string
  story: string
  hidesNames: boolean
  minutes: PhaseMinutes
  votesEach: number
  votesPerTheme: number
  phase: Phase
  timer: Timer
  votesClearedAt: Date | null
  closedAt: Date | null
  standsAt: number | null
  /** The server's clock at this moment: the timer is shown by it. */
  now: Date
  people: BoardPerson[]
  /** How many reasons there are in all, heard or not. */
  total: number
  /** The reason being read, during the reveal. */
  readingId: string | null
  /** The viewer's own that nobody has heard yet, and everything that everybody sees. */
  reasons: BoardReason[]
  themes: BoardTheme[]
  /** Votes that the viewer has cast. */
  votesUsed: number
  risks: BoardRisk[]
  may: Record<PremortemAction | 'takeOver', Ruling>
}

/**
 * A session as this viewer may see it now. Privacy is decided here and nowhere else: before the reveal nobody's reasons but
 * one's own; during it those that were read; no totals of votes before the count; no author where names are hidden.
 */
export async function getPremortem(ctx: Context, premortemId: string): Promise<PremortemView> {
  const { row, facts } = await holdPremortem(db, ctx, premortemId, 'none')
  const listed = await db.premortemPerson.findMany({
    where: { premortemId, removedAt: null },
    orderBy: [{ seat: 'asc' }, { personId: 'asc' }],
  })
  const board = await listBoard(ctx, row, facts.isInvited)
  const isCounted = !isBefore(row.phase, 'plan')
  const risks = isCounted ? await listBoardRisks(ctx, premortemId) : []
  const people = new Set([...listed.map(({ personId }) => personId), row.facilitatorId])
  const cardOf = await getPersonCards([...people])
  const mayCount = facts.isInvited && !row.hidesNames && !isBefore('reveal', row.phase)
  return {
    id: row.id,
    proposalId: row.proposalId,
    number: row.number,
    version: row.version,
    revisionNumber: row.revisionNumber,
    failsOn: row.failsOn.toISOString().slice(0, 10),
    newspaper: row.newspaper,
    headline: row.headline,
    story: row.story,
    hidesNames: row.hidesNames,
    minutes: row.minutes as PhaseMinutes,
    votesEach: row.votesEach,
    votesPerTheme: row.votesPerTheme,
    phase: row.phase,
    timer: { endsAt: row.timerEndsAt, leftMs: row.timerLeftMs },
    votesClearedAt: row.votesClearedAt,
    closedAt: row.closedAt,
    standsAt: row.standsAt,
    now: ctx.now(),
    people: listed.map(({ personId, joinedAt, seenAt }) => ({
      card: cardOf(personId),
      isFacilitator: personId === row.facilitatorId,
      hasJoined: joinedAt !== null,
      seenAt,
      unheard: mayCount ? (board.unheardBy.get(personId) ?? 0) : null,
    })),
    total: board.total,
    readingId: row.phase === 'reveal' ? row.readingId : null,
    reasons: board.reasons,
    themes: board.themes,
    votesUsed: board.votesUsed,
    risks,
    may: { ...premortemRulings(facts, ctx.actor), takeOver: takeOverRuling(facts, ctx.actor, ctx.now()) },
  }
}
