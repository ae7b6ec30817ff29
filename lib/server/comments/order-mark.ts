import * as Y from 'yjs'
import type { RootRange } from '@/lib/editor/comment-marks'
import type { Context, Tx } from '@/lib/server/context'
import { enqueue } from '@/lib/server/outbox'

/** Orders the mark of a thread over these words, in this person's name. */
export function orderMark(
  tx: Tx,
  ctx: Pick<Context, 'now'> & { actor: { personId: string } },
  proposalId: string,
  threadId: string,
  { root, from, to }: RootRange,
): Promise<bigint> {
  const inBase64 = (place: Y.RelativePosition) => Buffer.from(Y.encodeRelativePosition(place)).toString('base64')
  const { personId } = ctx.actor
  return enqueue(tx, ctx, 'document.comment', { proposalId, personId, threadId, root, from: inBase64(from), to: inBase64(to) })
}
