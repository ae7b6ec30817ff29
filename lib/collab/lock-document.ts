import type { Document } from '@hocuspocus/server'
import { clearRevision } from '@/lib/server/gate/clear-revision'
import type { StartOrder } from '@/lib/server/outbox'
import { type LiveServer, openConnection } from './edit-document'
import { whileHeld } from './live-document'

/**
 * Starts engineering among people who may be typing at that moment. Frames wait; those that were taken are committed; the
 * committed text is compared with the pinned one and cleared in one transaction; and before any frame goes on, every right to write
 * that was judged before is void. Where it is not cleared the frames go on as if nothing had been. Source: section 3 of the method.
 */
export async function lockDocument(server: LiveServer, order: StartOrder, orderId: bigint, lock: () => void): Promise<void> {
  const { proposalId } = order
  const connection = await openConnection(server.hocuspocus, proposalId)
  try {
    await server.log.drained(proposalId)
    await whileHeld(connection.document as Document, async () => {
      await server.log.drained(proposalId)
      if (await clearRevision(order, orderId)) lock()
    })
  } finally {
    await connection.disconnect()
  }
}
