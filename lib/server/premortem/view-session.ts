import type { PremortemView } from '@/lib/domain/premortem/board'
import { askRiskRuling } from '@/lib/domain/premortem/faq-link'
import { isBefore, type PhaseMinutes } from '@/lib/domain/premortem/phases'
import { askAgainRuling, confirmStandsRuling, premortemRulings, takeOverRuling } from '@/lib/domain/premortem/rulings'
import { localStart, startInWords } from '@/lib/domain/premortem/start'
import type { ProposalFacts } from '@/lib/domain/rights'
import type { Context } from '@/lib/server/context'
import { sessionFacts } from './hold-premortem'
import { listBoard } from './list-board'
import { listBoardRisks } from './list-board-risks'
import type { LoadedSession } from './load-session'

/** timeZone: everybody reads the start on their own clock. */
type Viewer = { proposal: ProposalFacts; timeZone: string }

/**
 * A session as this viewer, who may read its proposal, may see it. Privacy is decided here and nowhere else: before the
 * reveal nobody's reasons but one's own; during it those that were read; no totals of votes before the count; no author where
 * names are hidden, nor who is here while a reason more may come: whoever was alone would have written it.
 */
export function viewSession(session: LoadedSession, { proposal, timeZone }: Viewer, ctx: Context): PremortemView {
  const { row, cardOf } = session
  const listed = session.listed.filter(({ removedAt }) => removedAt === null)
  const facts = sessionFacts(row, listed, proposal, ctx.actor)
  const board = listBoard(session, ctx.actor.personId, facts.isInvited)
  const isCounted = !isBefore(row.phase, 'plan')
  const risks = isCounted && (facts.isInvited || row.closedAt) ? listBoardRisks(session, facts, ctx.actor) : []
  const isSeen = (personId: string) => !row.hidesNames || row.phase === 'scene' || personId === row.facilitatorId
  const mayCount = facts.isInvited && !row.hidesNames && !isBefore('reveal', row.phase)
  return {
    id: row.id,
    proposalId: row.proposalId,
    number: row.number,
    version: row.version,
    revisionNumber: row.revisionNumber,
    failsOn: row.failsOn.toISOString().slice(0, 10),
    startsAt: row.startsAt && localStart(row.startsAt, timeZone),
    startsIn: row.startsAt && startInWords(row.startsAt, timeZone),
    newspaper: row.newspaper,
    headline: row.headline,
    story: row.story,
    hidesNames: row.hidesNames,
    minutes: row.minutes as PhaseMinutes,
    votesEach: row.votesEach,
    votesPerTheme: row.votesPerTheme,
    phase: row.phase,
    timer: { endsAt: row.timerEndsAt?.toISOString() ?? null, leftMs: row.timerLeftMs },
    votesClearedAt: row.votesClearedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    standsAt: row.standsAt,
    askedAgain:
      row.askedAgainById && row.askedAgainAt ? { by: cardOf(row.askedAgainById), at: row.askedAgainAt.toISOString() } : null,
    isFollowed: session.isFollowed,
    newestRevision: session.newestRevision,
    now: ctx.now().toISOString(),
    people: listed.map(({ personId, joinedAt, seenAt }) => ({
      card: cardOf(personId),
      isFacilitator: personId === row.facilitatorId,
      hasJoined: isSeen(personId) ? joinedAt !== null : null,
      seenAt: isSeen(personId) ? (seenAt?.toISOString() ?? null) : null,
      unheard: mayCount ? (board.unheardBy.get(personId) ?? 0) : null,
    })),
    total: board.total,
    readingId: row.phase === 'reveal' ? row.readingId : null,
    reasons: board.reasons,
    themes: board.themes,
    votesUsed: board.votesUsed,
    risks,
    topScore: session.topScore,
    may: {
      ...premortemRulings(facts, ctx.actor),
      takeOver: takeOverRuling(facts, ctx.actor, ctx.now()),
      confirm: confirmStandsRuling(facts, ctx.actor),
      ask: askRiskRuling(facts, ctx.actor),
      askAgain: askAgainRuling(facts, ctx.actor),
    },
  }
}
