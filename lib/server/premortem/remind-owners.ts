import { dayOfDate } from '@/lib/domain/calendar-day'
import { DAY_MS } from '@/lib/domain/day'
import { AHEAD_DAYS, riskReminder } from '@/lib/domain/premortem/reminders'
import { calendarDayIn, hourIn } from '@/lib/domain/when'
import type { Clock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
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
  const sessions = await lastClosed(db, { status: { in: ['draft', 'in_review', 'cleared'] } })
  const risks = await db.risk.findMany({
    where: {
      status: 'open',
      isParked: false,
      reason: { premortemId: { in: sessions } },
      OR: [
        { acceptedById: null, ownerId: { not: null }, dueOn: { lte: soon } },
        { acceptedById: { not: null }, lookAgainOn: { lte: soon } },
      ],
    },
    include: { reason: { select: { premortem: { include: { proposal: true } } } } },
  })
  const ids = risks.flatMap((risk) => followerOf(risk) ?? [])
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, timeZone: true } })
  for (const risk of risks) {
    const { reasonId, number, status, dueOn, lookAgainOn, acceptedById, reason } = risk
    const person = people.find(({ id }) => id === followerOf(risk))
    if (!person) continue
    const { premortem } = reason
    const facts = {
      status,
      dueOn: dayOfDate(dueOn),
      isAccepted: acceptedById !== null,
      lookAgainOn: dayOfDate(lookAgainOn),
      proposalStatus: premortem.proposal.status,
    }
    const when = riskReminder(facts, { day: calendarDayIn(at, person.timeZone), hour: hourIn(at, person.timeZone) })
    if (!when) continue
    const day = acceptedById ? facts.lookAgainOn : facts.dueOn
    await remindOnce(now, premortem, person.id, `${when}:${reasonId}:${day}`, {
      kind: 'premortem.risk_due',
      detail: { premortemId: premortem.id, number, when, day },
    })
  }
}

/** Who is reminded: whoever accepted it, or looks again in their place; else its owner. */
function followerOf({ acceptedById, lookAgainById, ownerId }: Risk): string | null {
  return acceptedById ? (lookAgainById ?? acceptedById) : ownerId
}
