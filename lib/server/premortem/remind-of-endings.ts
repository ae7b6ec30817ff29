import type { PhaseMinutes, TimedPhase } from '@/lib/domain/premortem/phases'
import { ENDING_MS } from '@/lib/domain/premortem/reminders'
import { calendarDayIn } from '@/lib/domain/when'
import type { Clock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { oneByOne } from '@/lib/server/one-by-one'
import type { Premortem } from '@/prisma/generated/client'
import { remindOnce } from './remind-once'

/**
 * A day before the writing or the vote of a session over days ends, tells those who have not done their part, once. Where
 * names are hidden everybody is told: who has written is nobody's business.
 */
export async function remindOfEndings(now: Clock): Promise<void> {
  const at = now()
  const ending = await db.premortem.findMany({
    where: {
      closedAt: null,
      phase: { in: ['silent', 'vote'] },
      timerEndsAt: { gt: at, lte: new Date(at.getTime() + ENDING_MS) },
    },
    include: { proposal: true, people: { where: { removedAt: null }, select: { personId: true } } },
  })
  const what = { what: '[premortem] nobody was told that it ends:', idOf: ({ id }: { id: string }) => id }
  await oneByOne(ending, what, async (session) => {
    const minutes = (session.minutes as PhaseMinutes)[session.phase as TimedPhase]
    if (minutes * 60_000 <= ENDING_MS) return
    const done = await whoIsDone(session)
    const waiting = session.people.map(({ personId }) => personId).filter((personId) => !done.has(personId))
    const people = await db.person.findMany({ where: { id: { in: waiting } }, select: { id: true, timeZone: true } })
    for (const { id, timeZone } of people) {
      const until = session.timerEndsAt && calendarDayIn(session.timerEndsAt, timeZone)
      await remindOnce(now, session, id, `ends:${session.phase}:${session.phaseBeganAt.toISOString()}`, {
        kind: 'premortem.your_part',
        detail: { premortemId: session.id, phase: session.phase, until },
      })
    }
  })
}

async function whoIsDone({ id, phase, hidesNames, votesEach }: Premortem): Promise<ReadonlySet<string>> {
  if (phase === 'silent') {
    if (hidesNames) return new Set()
    const reasons = await db.reason.findMany({ where: { premortemId: id }, select: { authorId: true } })
    return new Set(reasons.flatMap(({ authorId }) => authorId ?? []))
  }
  const votes = await db.reasonVote.groupBy({
    by: ['personId'],
    where: { reason: { premortemId: id } },
    _sum: { votes: true },
  })
  return new Set(votes.filter(({ _sum }) => (_sum.votes ?? 0) >= votesEach).map(({ personId }) => personId))
}
