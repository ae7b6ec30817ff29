import { dayOfDate } from '@/lib/domain/calendar-day'
import { DAY_MS } from '@/lib/domain/day'
import { REMINDING_HOUR } from '@/lib/domain/premortem/reminders'
import { calendarDayIn, hourIn } from '@/lib/domain/when'
import type { Clock } from '@/lib/server/clock'
import { transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { tellWriters } from '@/lib/server/inbox/tell-writers'
import { oneByOne } from '@/lib/server/one-by-one'

/** Tells the owner and the co-authors of each proposal whose day to look back has come, once, in the morning of its owner. */
export async function remindToLookBack(now: Clock): Promise<void> {
  const at = now()
  const due = await db.launchReminder.findMany({
    where: {
      cancelledAt: null,
      toldAt: null,
      dueOn: { lte: new Date(at.getTime() + DAY_MS) },
      proposal: { status: { not: 'archived' } },
    },
    include: { proposal: { select: { id: true, workspaceId: true, owner: { select: { timeZone: true } } } } },
  })
  const told = { what: '[launch] nobody was reminded of', idOf: ({ id }: { id: string }) => id }
  await oneByOne(due, told, async ({ id, dueOn, proposal: row }) => {
    const { timeZone } = row.owner
    const local = { day: calendarDayIn(at, timeZone), hour: hourIn(at, timeZone) }
    const day = dayOfDate(dueOn) as string
    if (local.day < day || (local.day === day && local.hour < REMINDING_HOUR)) return
    const ctx = { actor: { personId: '', workspaceId: row.workspaceId, role: 'guest' as const }, now }
    await transaction(ctx, async (tx) => {
      const { count } = await tx.launchReminder.updateMany({
        where: { id, cancelledAt: null, toldAt: null },
        data: { toldAt: at },
      })
      if (count === 0) return
      await tellWriters(tx, ctx, { kind: 'launch.look_back', proposalId: row.id, named: false })
    })
  })
}
