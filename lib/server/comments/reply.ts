import type { ReplyInput } from '@/lib/domain/comments/inputs'
import { MOST_REMARKS } from '@/lib/domain/comments/limits'
import { threadRuling } from '@/lib/domain/comments/rulings'
import { DomainError } from '@/lib/domain/errors'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { settleNotifications } from '@/lib/server/inbox/settle-notifications'
import { checkMentions } from './check-mentions'
import { holdThread } from './hold-thread'
import { signalComments } from './signal-comments'
import { tellAbout } from './tell-about'

/** Answers in an open thread. Whoever spoke in it before is told, those who are mentioned first of all. */
export async function reply(ctx: Context, { threadId, text }: ReplyInput): Promise<{ commentId: string }> {
  return transaction(ctx, async (tx) => {
    const { facts, proposal, actor } = await holdThread(tx, ctx, threadId)
    enforce(threadRuling('reply', facts, proposal, actor))
    const before = await tx.comment.findMany({ where: { threadId }, select: { authorId: true, deletedAt: true } })
    if (before.length >= MOST_REMARKS)
      throw new DomainError('limit', `A thread holds ${MOST_REMARKS} remarks. Begin another one, or talk.`)
    const mentions = await checkMentions(tx, proposal, text)
    const { id: commentId } = await tx.comment.create({
      data: { threadId, authorId: ctx.actor.personId, text, mentions, createdAt: ctx.now() },
      select: { id: true },
    })
    recordEvent(tx, ctx, 'comment.replied', { proposalId: proposal.id, threadId, commentId })
    const own = { proposalId: proposal.id, threadId, personId: ctx.actor.personId }
    await settleNotifications(tx, ctx, { kinds: ['comment.mentioned'], ...own })
    const spoke = [...new Set(before.filter(({ deletedAt }) => !deletedAt).map(({ authorId }) => authorId))]
    await tellAbout(tx, ctx, { proposal, threadId, commentId, text }, mentions, spoke)
    await signalComments(tx, proposal.id)
    return { commentId }
  })
}
