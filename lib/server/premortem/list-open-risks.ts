import { dayOfDate } from '@/lib/domain/calendar-day'
import type { OpenRisk } from '@/lib/domain/premortem/open-risk'
import { isAnswered, scoreOf, topRisks } from '@/lib/domain/premortem/risks'
import { enforce } from '@/lib/domain/ruling'
import { calendarDayIn } from '@/lib/domain/when'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { readPolicy } from '@/lib/server/gate/read-policy'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { riskFactsOf } from './find-premortem-gate-facts'
import { lastClosed } from './last-closed'

/** Every top risk of the workspace, of the session that counts of each proposal that is not put away: what is late first. For leads. */
export async function listOpenRisks(ctx: Context, timeZone: string): Promise<OpenRisk[]> {
  enforce(workspaceRuling('followRisks', ctx.actor))
  const { workspaceId } = ctx.actor
  const today = calendarDayIn(ctx.now(), timeZone)
  const sessions = await lastClosed(db, { workspaceId, status: { in: ['draft', 'in_review', 'cleared'] } })
  const rows = await db.risk.findMany({
    where: { isParked: false, reason: { premortemId: { in: sessions } } },
    include: {
      reason: {
        select: {
          text: true,
          ratings: true,
          premortemId: true,
          premortem: { select: { proposal: { select: { id: true, title: true, teamId: true } } } },
        },
      },
    },
  })
  const { policy } = await readPolicy(db, workspaceId)
  const bySession = new Map(sessions.map((id) => [id, [] as typeof rows]))
  for (const row of rows) bySession.get(row.reason.premortemId)?.push(row)
  const tops = new Set([...bySession.values()].flatMap((risks) => [...topRisks(risks.map(riskFactsOf), policy.topRiskScore)]))
  const cardOf = await getPersonCards(rows.flatMap(({ ownerId, acceptedById }) => acceptedById ?? ownerId ?? []))
  return rows
    .filter(({ reasonId }) => tops.has(reasonId))
    .map((row) => {
      const { reasonId, number, reason, status, acceptedById, ownerId } = row
      const who = acceptedById ?? ownerId
      const day = dayOfDate(acceptedById ? row.lookAgainOn : row.dueOn)
      const { proposal } = reason.premortem
      return {
        reasonId,
        number,
        text: reason.text,
        score: scoreOf(riskFactsOf(row)),
        status,
        owner: who ? cardOf(who) : null,
        isAccepted: acceptedById !== null,
        isAnswered: isAnswered({ ...row, dueOn: dayOfDate(row.dueOn) }),
        day,
        isOverdue: status === 'open' && day !== null && day < today,
        proposal,
        path: `/proposals/${proposal.id}/premortem/${reason.premortemId}#risk-${number}`,
      }
    })
    .sort(byUrgency)
}

/** Late ones first, then by day, those without one last; equal ones by score. */
function byUrgency(one: OpenRisk, other: OpenRisk): number {
  const late = Number(other.isOverdue) - Number(one.isOverdue)
  const day = (one.day ?? '9999').localeCompare(other.day ?? '9999')
  return late || day || (other.score ?? 0) - (one.score ?? 0) || one.text.localeCompare(other.text)
}
