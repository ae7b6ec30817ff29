import type { SetBlockingInput } from '@/lib/domain/comments/inputs'
import { threadRuling } from '@/lib/domain/comments/rulings'
import { DomainError } from '@/lib/domain/errors'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { holdThread } from './hold-thread'
import { signalComments } from './signal-comments'

/** Whoever began a thread says whether it holds up the gate while it is open. */
export async function setBlocking(ctx: Context, { threadId, blocks }: SetBlockingInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts, proposal, actor } = await holdThread(tx, ctx, threadId)
    enforce(threadRuling('setBlocking', facts, proposal, actor))
    if (row.blocks === blocks) throw new DomainError('conflict', blocks ? 'It blocks already.' : 'It does not block.')
    await tx.thread.update({ where: { id: threadId }, data: { blocks } })
    recordEvent(tx, ctx, 'comment.blocking_changed', { proposalId: proposal.id, threadId, blocks })
    await signalComments(tx, proposal.id)
  })
}
