import type { OneThreadInput } from '@/lib/domain/comments/inputs'
import { threadRuling } from '@/lib/domain/comments/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { holdThread } from './hold-thread'
import { signalComments } from './signal-comments'

/** Opens a resolved thread again; one that blocked blocks again. */
export async function reopenThread(ctx: Context, { threadId }: OneThreadInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { facts, proposal, actor } = await holdThread(tx, ctx, threadId)
    enforce(threadRuling('reopen', facts, proposal, actor))
    await tx.thread.update({ where: { id: threadId }, data: { resolvedAt: null, resolvedById: null } })
    recordEvent(tx, ctx, 'comment.reopened', { proposalId: proposal.id, threadId })
    await signalComments(tx, proposal.id)
  })
}
