import { restoreMessage } from '@/lib/domain/revision'
import { systemClock } from '@/lib/server/clock'
import { transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import type { RestoreOrder } from '@/lib/server/outbox'
import { keepRevision } from './keep-revision'

/** The second half: the old text is in the log. Keeps the result as a revision and takes the order off the list, in one. */
export async function finishRestore(order: RestoreOrder, orderId: bigint): Promise<void> {
  const { proposalId, personId, workspaceId, number, part } = order
  const ctx = { actor: { personId, workspaceId }, now: systemClock }
  await transaction(ctx, async (tx) => {
    const message = restoreMessage(number, part)
    const kept = await keepRevision(tx, ctx, { proposalId, kind: 'restored', message, authorId: personId })
    recordEvent(tx, ctx, 'revision.restored', { proposalId, number, part, revision: kept.number })
    await tx.outbox.deleteMany({ where: { id: orderId } })
  })
}

/** Whoever asked may not write there any more: the order goes, and the trail says so. */
export async function dropRestore(order: RestoreOrder, orderId: bigint): Promise<void> {
  const { proposalId, personId, workspaceId, number, part } = order
  const ctx = { actor: { personId, workspaceId }, now: systemClock }
  await transaction(ctx, async (tx) => {
    recordEvent(tx, ctx, 'revision.restore_dropped', { proposalId, number, part })
    await tx.outbox.deleteMany({ where: { id: orderId } })
  })
}
