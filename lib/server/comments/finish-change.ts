import { systemClock } from '@/lib/server/clock'
import { transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { settleNotifications } from '@/lib/server/inbox/settle-notifications'
import type { ChangeOrder } from '@/lib/server/outbox'
import { signalComments } from './signal-comments'

/** The change is in the text, or was not written. Says so in thread and trail, and takes the order off the list, in one. */
export async function finishChange(order: ChangeOrder, orderId: bigint, isWritten: boolean): Promise<void> {
  const { proposalId, workspaceId, personId, threadId } = order
  const ctx = { actor: { personId, workspaceId }, now: systemClock }
  await transaction(ctx, async (tx) => {
    const now = ctx.now()
    if (isWritten) {
      await tx.thread.updateMany({
        where: { id: threadId },
        data: { changeState: 'accepted', changedAt: now, changedById: personId },
      })
      const done = { resolvedAt: now, resolvedById: personId }
      await tx.thread.updateMany({ where: { id: threadId, resolvedAt: null }, data: done })
      await settleNotifications(tx, ctx, { kinds: ['comment.mentioned'], proposalId, threadId })
    }
    recordEvent(tx, ctx, isWritten ? 'comment.change_accepted' : 'comment.change_dropped', { proposalId, threadId })
    await tx.outbox.deleteMany({ where: { id: orderId } })
    await signalComments(tx, proposalId)
  })
}
