import type { CancelReminderInput } from '@/lib/domain/after-launch/inputs'
import { conflict, notFound } from '@/lib/domain/errors'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { holdLaunched } from './hold-launched'

/** Takes a reminder back that nobody was told yet. */
export async function cancelLaunchReminder(ctx: Context, { proposalId, reminderId }: CancelReminderInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    await holdLaunched(tx, ctx, proposalId)
    const row = await tx.launchReminder.findFirst({ where: { id: reminderId, proposalId } })
    if (!row) throw notFound('reminder')
    const { count } = await tx.launchReminder.updateMany({
      where: { id: reminderId, cancelledAt: null, toldAt: null },
      data: { cancelledAt: ctx.now() },
    })
    if (count === 0) throw conflict('reminder')
    recordEvent(tx, ctx, 'launch.reminder_cancelled', { proposalId, reminderId })
  })
}
