import type { PremortemView } from '@/lib/domain/premortem/board'
import { askRiskRuling } from '@/lib/domain/premortem/faq-link'
import { isBefore, type PhaseMinutes } from '@/lib/domain/premortem/phases'
import { confirmStandsRuling, premortemRulings, takeOverRuling } from '@/lib/domain/premortem/rulings'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { holdPremortem } from './hold-premortem'
import { listBoard } from './list-board'
import { listBoardRisks } from './list-board-risks'

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
  const risks = isCounted && (facts.isInvited || row.closedAt) ? await listBoardRisks(ctx, facts) : []
  const newest = await db.revision.findFirst({
    where: { proposalId: row.proposalId },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
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
    timer: { endsAt: row.timerEndsAt?.toISOString() ?? null, leftMs: row.timerLeftMs },
    votesClearedAt: row.votesClearedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    standsAt: row.standsAt,
    newestRevision: newest?.number ?? row.revisionNumber,
    now: ctx.now().toISOString(),
    people: listed.map(({ personId, joinedAt, seenAt }) => ({
      card: cardOf(personId),
      isFacilitator: personId === row.facilitatorId,
      hasJoined: joinedAt !== null,
      seenAt: seenAt?.toISOString() ?? null,
      unheard: mayCount ? (board.unheardBy.get(personId) ?? 0) : null,
    })),
    total: board.total,
    readingId: row.phase === 'reveal' ? row.readingId : null,
    reasons: board.reasons,
    themes: board.themes,
    votesUsed: board.votesUsed,
    risks,
    may: {
      ...premortemRulings(facts, ctx.actor),
      takeOver: takeOverRuling(facts, ctx.actor, ctx.now()),
      confirm: confirmStandsRuling(facts, ctx.actor),
      ask: askRiskRuling(facts, ctx.actor),
    },
  }
}
