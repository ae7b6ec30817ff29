import { dayInWords } from '@/lib/domain/calendar-day'
import { calendarDayIn } from '@/lib/domain/when'
import type { Clock } from '@/lib/server/clock'
import { type Context, transaction } from '@/lib/server/context'
import { tellWriters } from '@/lib/server/inbox/tell-writers'

/**
 * Tells the writers of a proposal that its clearance is about to run out, once: carried out again it finds that they were told. One
 * that was withdrawn or replaced meanwhile, or has run out, is no news.
 */
export async function remindOfEnd({ now }: { now: Clock }, { clearanceId }: { clearanceId: string }): Promise<void> {
  await transaction({ now }, async (tx) => {
    const row = await tx.clearance.findUnique({
      where: { id: clearanceId, endedAt: null, expiresAt: { gt: now() } },
      include: { proposal: { select: { workspaceId: true } } },
    })
    if (!row) return
    const { proposalId, revisionNumber, expiresAt, proposal } = row
    const kind = 'clearance.ends'
    const told = await tx.notification.count({
      where: { proposalId, kind, detail: { path: ['clearanceId'], equals: clearanceId } },
    })
    if (told > 0) return
    const ctx: Context = { actor: { personId: '', workspaceId: proposal.workspaceId, role: 'member' }, now }
    const detail = { clearanceId, revision: revisionNumber, day: dayInWords(calendarDayIn(expiresAt, 'UTC')) }
    await tellWriters(tx, ctx, { kind, proposalId, detail, named: false })
  })
}
