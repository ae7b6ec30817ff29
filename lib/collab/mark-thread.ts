import * as Y from 'yjs'
import { markRange, type RootRange } from '@/lib/editor/comment-marks'
import { finishMark } from '@/lib/server/comments/finish-mark'
import type { MarkOrder } from '@/lib/server/outbox'
import { editDocument, type LiveServer } from './edit-document'

/**
 * Writes the mark of a thread into the live text in the commenter's name. It touches no section: whoever comments is no writer.
 * Carried out again after a crash it finds the mark there, or writes what is the same.
 */
export async function markThread(server: LiveServer, order: MarkOrder, orderId: bigint): Promise<void> {
  const { proposalId, personId, threadId, root } = order
  const range: RootRange = { root, from: decode(order.from), to: decode(order.to) }
  let isPlaced = order.applied ?? false
  if (!isPlaced) {
    const change = (document: Y.Doc) => {
      isPlaced = markRange(document, range, threadId)
    }
    await editDocument(server, proposalId, personId, change, { orderId, isText: false })
  }
  await finishMark(order, orderId, isPlaced)
}

function decode(place: string): Y.RelativePosition {
  return Y.decodeRelativePosition(new Uint8Array(Buffer.from(place, 'base64')))
}
