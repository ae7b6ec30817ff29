import type { OneThreadInput } from '@/lib/domain/comments/inputs'
import { threadRuling } from '@/lib/domain/comments/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { holdThread } from './hold-thread'
import { signalComments } from './signal-comments'

/** The text stays as it is. The thread stays open: whoever proposed it may still have a point. */
export async function declineChange(ctx: Context, { threadId }: OneThreadInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { facts, proposal, actor } = await holdThread(tx, ctx, threadId)
    enforce(threadRuling('declineChange', facts, proposal, actor))
    const data = { changeState: 'declined', changedAt: ctx.now(), changedById: ctx.actor.personId } as const
    await tx.thread.update({ where: { id: threadId }, data })
    recordEvent(tx, ctx, 'comment.change_declined', { proposalId: proposal.id, threadId })
    await signalComments(tx, proposal.id)
  })
}
