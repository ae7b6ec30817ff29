import type { Phase, PhaseMinutes, TimedPhase } from '@/lib/domain/premortem/phases'
import { asksPeopleLater } from '@/lib/domain/premortem/reminders'
import { calendarDayIn } from '@/lib/domain/when'
import type { Context, Tx } from '@/lib/server/context'
import { notify } from '@/lib/server/inbox/notify'
import { settleNotifications } from '@/lib/server/inbox/settle-notifications'
import type { Premortem } from '@/prisma/generated/client'

/**
 * A phase begins. What people were asked in the one before is done; where the new one stays open over days, or for as long
 * as it takes, everybody on the list but whoever opened it is told that it is their turn.
 */
export async function tellParts(tx: Tx, ctx: Context, row: Premortem, to: Phase, endsAt: Date | null): Promise<void> {
  const { id: premortemId, proposalId } = row
  await settleNotifications(tx, ctx, { kinds: ['premortem.your_part'], proposalId })
  const minutes = (row.minutes as PhaseMinutes)[to as TimedPhase]
  if (!asksPeopleLater(to, minutes)) return
  const listed = await tx.premortemPerson.findMany({ where: { premortemId, removedAt: null }, select: { personId: true } })
  const people = await tx.person.findMany({
    where: { id: { in: listed.map(({ personId }) => personId) } },
    select: { id: true, timeZone: true },
  })
  for (const { id, timeZone } of people) {
    const until = endsAt && calendarDayIn(endsAt, timeZone)
    await notify(tx, ctx, { kind: 'premortem.your_part', to: id, proposalId, detail: { premortemId, phase: to, until } })
  }
}
