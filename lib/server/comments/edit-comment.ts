import type { EditCommentInput } from '@/lib/domain/comments/inputs'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { checkMentions } from './check-mentions'
import { excerptOf } from './excerpt-of'
import { holdComment } from './hold-comment'
import { signalComments } from './signal-comments'
import { tellAbout } from './tell-about'

/** Writes one's own remark anew. Whoever is mentioned only now is told; in the inbox it reads as it does now. */
export async function editComment(ctx: Context, { commentId, text }: EditCommentInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { comment, proposal } = await holdComment(tx, ctx, commentId)
    if (comment.text === text) return
    const { threadId } = comment
    const mentions = await checkMentions(tx, proposal, text)
    await tx.comment.update({ where: { id: commentId }, data: { text, mentions, editedAt: ctx.now() } })
    recordEvent(tx, ctx, 'comment.edited', { proposalId: proposal.id, threadId, commentId })
    const say = await excerptOf(tx, text)
    await tx.$executeRaw`
      UPDATE "notification" SET "detail" = jsonb_set("detail", '{say}', to_jsonb(${say}::text))
      WHERE "proposal_id" = ${proposal.id}::uuid AND "detail" ->> 'commentId' = ${commentId}`
    const added = mentions.filter((id) => !comment.mentions.includes(id))
    await tellAbout(tx, ctx, { proposal, threadId, commentId, text }, added, [])
    await signalComments(tx, proposal.id)
  })
}
