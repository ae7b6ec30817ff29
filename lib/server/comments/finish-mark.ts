import { systemClock } from '@/lib/server/clock'
import { transaction } from '@/lib/server/context'
import type { MarkOrder } from '@/lib/server/outbox'
import { signalComments } from './signal-comments'

/** The mark is in the text, or its words were gone before it came. Says so in the thread and takes the order off the list, in one. */
export async function finishMark({ proposalId, threadId }: MarkOrder, orderId: bigint, isPlaced: boolean): Promise<void> {
  await transaction({ now: systemClock }, async (tx) => {
    const now = systemClock()
    const data = isPlaced ? { placedAt: now, cutAt: null } : { cutAt: now }
    await tx.thread.updateMany({ where: { id: threadId, proposalId }, data })
    await tx.outbox.deleteMany({ where: { id: orderId } })
    await signalComments(tx, proposalId)
  })
}
