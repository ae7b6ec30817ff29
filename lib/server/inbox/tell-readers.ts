import type { Context, Tx } from '@/lib/server/context'
import { enqueue } from '@/lib/server/outbox'

/** Who may see a proposal changed: people who have unread notifications about it count theirs again. Call before it is gone. */
export async function tellReaders(tx: Tx, ctx: Pick<Context, 'now'>, proposalId: string): Promise<void> {
  const where = { proposalId, readAt: null }
  const rows = await tx.notification.findMany({ where, select: { personId: true }, distinct: ['personId'] })
  for (const { personId } of rows) await enqueue(tx, ctx, 'inbox.changed', { personId })
}
