import type { Document } from '@hocuspocus/server'
import { restoreContent } from '@/lib/editor/restore-content'
import type { RestoreOrder } from '@/lib/server/outbox'
import { beginRestore } from '@/lib/server/revisions/begin-restore'
import { dropRestore, finishRestore } from '@/lib/server/revisions/finish-restore'
import { editDocument, type LiveServer, openConnection } from './edit-document'
import { whileHeld } from './live-document'

/**
 * Carries out a restore among the people who are typing. Their frames wait for the few milliseconds between keeping the
 * text as it stands and keeping the result, so that both revisions hold exactly what they say; nothing of theirs is lost.
 * The old words go into the log and the order is marked as applied in one statement: a killed server left nothing, or
 * all of it, and whoever carries the order out again does not do it twice.
 */
export async function restoreDocument(server: LiveServer, order: RestoreOrder, orderId: bigint): Promise<void> {
  const { proposalId, personId, part } = order
  const connection = await openConnection(server.hocuspocus, proposalId)
  try {
    await server.log.drained(proposalId)
    await whileHeld(connection.document as Document, async () => {
      if (!order.applied) {
        await server.log.drained(proposalId)
        const content = await beginRestore(order)
        if (!content) return dropRestore(order, orderId)
        const change = (document: Document) => restoreContent(document, content, part && [part])
        await editDocument(server, proposalId, personId, (document) => change(document as Document), { orderId })
      }
      await finishRestore(order, orderId)
    })
  } finally {
    await connection.disconnect()
  }
}
