import { dayOfDate } from '@/lib/domain/calendar-day'
import { DAY_MS } from '@/lib/domain/day'
import { AHEAD_DAYS, riskReminder } from '@/lib/domain/premortem/reminders'
import { calendarDayIn, hourIn } from '@/lib/domain/when'
import type { Clock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { oneByOne } from '@/lib/server/one-by-one'
import type { Risk } from '@/prisma/generated/client'
import { lastClosed } from './last-closed'
import { remindOnce } from './remind-once'

/**
 * Tells whoever owns a risk that its day comes, is here, or has passed, and whoever accepted one that the day to look again
 * has come: each once, in the morning of their own time zone. Risks of the session that counts alone.
 */
export async function remindOwners(now: Clock): Promise<void> {
  const at = now()
  const soon = new Date(at.getTime() + (AHEAD_DAYS + 1) * DAY_MS)
  const ahead = await db.risk.findMany({
    where: {
      status: 'open',
      isParked: false,
      reason: { premortem: { closedAt: { not: null }, proposal: { status: { in: ['draft', 'in_review', 'cleared'] } } } },
      OR: [
        { acceptedById: null, ownerId: { not: null }, dueOn: { lte: soon } },
        { acceptedById: { not: null }, lookAgainOn: { lte: soon } },
      ],
    },
    include: { reason: { select: { premortem: { include: { proposal: true } } } } },
  })
  const proposals = [...new Set(ahead.map(({ reason }) => reason.premortem.proposalId))]
  const sessions = new Set(await lastClosed(db, { id: { in: proposals } }))
  const risks = ahead.filter(({ reason }) => sessions.has(reason.premortem.id))
  const ids = risks.flatMap((risk) => followerOf(risk) ?? [])
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, timeZone: true } })
  const due = risks.flatMap((risk) => {
    const { reasonId, number, status, dueOn, lookAgainOn, acceptedById, reason } = risk
    const person = people.find(({ id }) => id === followerOf(risk))
    if (!person) return []
    const { premortem } = reason
    const facts = {
      status,
      dueOn: dayOfDate(dueOn),
      isAccepted: acceptedById !== null,
      lookAgainOn: dayOfDate(lookAgainOn),
      proposalStatus: premortem.proposal.status,
    }
    const when = riskReminder(facts, { day: calendarDayIn(at, person.timeZone), hour: hourIn(at, person.timeZone) })
    if (!when) return []
    const day = acceptedById ? facts.lookAgainOn : facts.dueOn
    const detail = { premortemId: premortem.id, number, when, day }
    return [{ premortem, personId: person.id, about: `${when}:${reasonId}:${day}`, detail }]
  })
  const before = await db.premortemNotice.findMany({
    where: { premortemId: { in: due.map(({ premortem }) => premortem.id) }, about: { in: due.map(({ about }) => about) } },
    select: { personId: true, about: true },
  })
  const told = new Set(before.map(({ personId, about }) => `${personId} ${about}`))
  const untold = due.filter(({ personId, about }) => !told.has(`${personId} ${about}`))
  const what = { what: '[premortem] nobody was reminded of', idOf: ({ about }: { about: string }) => about }
  await oneByOne(untold, what, ({ premortem, personId, about, detail }) =>
    remindOnce(now, premortem, personId, about, { kind: 'premortem.risk_due', detail }),
  )
}

/** Who is reminded: whoever accepted it, or looks again in their place; else its owner. */
function followerOf({ acceptedById, lookAgainById, ownerId }: Risk): string | null {
  return acceptedById ? (lookAgainById ?? acceptedById) : ownerId
}
