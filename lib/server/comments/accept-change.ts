import type { AcceptChangeInput } from '@/lib/domain/comments/inputs'
import { threadRuling } from '@/lib/domain/comments/rulings'
import { DomainError } from '@/lib/domain/errors'
import { enforce } from '@/lib/domain/ruling'
import { placedThreads } from '@/lib/editor/comment-marks'
import { type Context, transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { recordEvent } from '@/lib/server/events'
import { isCarriedOut } from '@/lib/server/is-carried-out'
import { enqueue } from '@/lib/server/outbox'
import { readCommitted } from '@/lib/server/writing/read-committed'
import { holdThread } from './hold-thread'

/**
 * Puts a proposed change into the text. The live server writes it, among the people who are typing, in the name of whoever
 * accepts: it counts as theirs. Conflict where other words stand there than those they looked at.
 * @returns false while it is still being carried out
 */
export async function acceptChange(
  ctx: Context,
  { threadId, standing }: AcceptChangeInput,
  waitMs = 6000,
): Promise<{ isAccepted: boolean }> {
  const orderId = await transaction(ctx, async (tx) => {
    const { facts, proposal, actor } = await holdThread(tx, ctx, threadId)
    enforce(threadRuling('acceptChange', facts, proposal, actor))
    const { ydoc } = await readCommitted(tx, proposal.id)
    const now = placedThreads(ydoc).get(threadId)?.words.quote
    ydoc.destroy()
    if (now === undefined)
      throw new DomainError('conflict', 'The words that it would change were cut. Decline it, or write it yourself.')
    if (now !== standing) throw changed()
    const { personId, workspaceId } = ctx.actor
    recordEvent(tx, ctx, 'comment.change_accept_asked', { proposalId: proposal.id, threadId })
    return enqueue(tx, ctx, 'document.change', { proposalId: proposal.id, workspaceId, personId, threadId, standing })
  })
  if (!(await isCarriedOut(orderId, waitMs))) return { isAccepted: false }
  const thread = await db.thread.findUniqueOrThrow({ where: { id: threadId }, select: { changeState: true } })
  if (thread.changeState !== 'accepted') throw changed()
  return { isAccepted: true }
}

function changed(): DomainError {
  return new DomainError('conflict', 'The words changed a moment ago. Nothing was replaced. Look at them again, then decide.')
}
