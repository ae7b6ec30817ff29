import type { Document } from '@hocuspocus/server'
import { replaceMarked } from '@/lib/editor/comment-marks'
import { beginChange } from '@/lib/server/comments/begin-change'
import { finishChange } from '@/lib/server/comments/finish-change'
import type { ChangeOrder } from '@/lib/server/outbox'
import { editDocument, type LiveServer, openConnection } from './edit-document'
import { whileHeld } from './live-document'

/**
 * Writes an accepted change into the live text, in the name of whoever accepted it, if the words they looked at still stand
 * there. Frames wait for the moment between asking whether they still may and writing it.
 */
export async function changeWords(server: LiveServer, order: ChangeOrder, orderId: bigint): Promise<void> {
  const { proposalId, personId, threadId, standing } = order
  const connection = await openConnection(server.hocuspocus, proposalId)
  try {
    await whileHeld(connection.document as Document, async () => {
      let isWritten = order.applied ?? false
      const replacement = isWritten ? null : await beginChange(order)
      if (replacement !== null) {
        const change = (document: Parameters<typeof replaceMarked>[0]) => {
          isWritten = replaceMarked(document, threadId, standing, replacement)
        }
        await editDocument(server, proposalId, personId, change, { orderId })
      }
      await finishChange(order, orderId, isWritten)
    })
  } finally {
    await connection.disconnect()
  }
}
