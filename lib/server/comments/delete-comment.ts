import type { OneCommentInput } from '@/lib/domain/comments/inputs'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { enqueue } from '@/lib/server/outbox'
import { holdComment } from './hold-comment'
import { signalComments } from './signal-comments'

/**
 * Takes one's own remark back: its words are gone, from the inboxes too. Others' answers keep its place. With the last remark
 * the thread goes, and holds nothing up any more.
 */
export async function deleteComment(ctx: Context, { commentId }: OneCommentInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { comment, row, proposal } = await holdComment(tx, ctx, commentId)
    const { threadId } = comment
    const now = ctx.now()
    await tx.comment.update({ where: { id: commentId }, data: { text: '', mentions: [], deletedAt: now } })
    const left = await tx.comment.count({ where: { threadId, deletedAt: null } })
    if (left === 0 && row.resolvedAt === null)
      await tx.thread.update({ where: { id: threadId }, data: { resolvedAt: now, resolvedById: ctx.actor.personId } })
    recordEvent(tx, ctx, 'comment.deleted', { proposalId: proposal.id, threadId, commentId, isLast: left === 0 })
    const told = { proposalId: proposal.id, detail: { path: ['commentId'], equals: commentId } }
    const people = await tx.notification.findMany({ where: told, select: { personId: true }, distinct: ['personId'] })
    await tx.notification.deleteMany({ where: told })
    for (const { personId } of people) await enqueue(tx, ctx, 'inbox.changed', { personId })
    await signalComments(tx, proposal.id)
  })
}
