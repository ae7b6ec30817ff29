import type { OneThreadInput } from '@/lib/domain/comments/inputs'
import { threadRuling } from '@/lib/domain/comments/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { settleNotifications } from '@/lib/server/inbox/settle-notifications'
import { holdThread } from './hold-thread'
import { signalComments } from './signal-comments'

/** Puts a thread away as done: nobody's answer is waited for any more. It keeps its place in the text, and its remarks. */
export async function resolveThread(ctx: Context, { threadId }: OneThreadInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { facts, proposal, actor } = await holdThread(tx, ctx, threadId)
    enforce(threadRuling('resolve', facts, proposal, actor))
    const data = { resolvedAt: ctx.now(), resolvedById: ctx.actor.personId }
    await tx.thread.update({ where: { id: threadId }, data })
    recordEvent(tx, ctx, 'comment.resolved', { proposalId: proposal.id, threadId })
    await settleNotifications(tx, ctx, { kinds: ['comment.mentioned'], proposalId: proposal.id, threadId })
    await signalComments(tx, proposal.id)
  })
}
