import { CommentId } from '@/lib/domain/comments/inputs'
import { commentRuling } from '@/lib/domain/comments/rulings'
import { notFound } from '@/lib/domain/errors'
import { enforce } from '@/lib/domain/ruling'
import type { Context, Tx } from '@/lib/server/context'
import type { Comment } from '@/prisma/generated/client'
import { type HeldThread, holdThread } from './hold-thread'

/** A remark that the actor may change or delete, with its thread, held until the transaction ends. */
export async function holdComment(tx: Tx, ctx: Context, commentId: string): Promise<HeldThread & { comment: Comment }> {
  const found = CommentId.safeParse(commentId).success ? await tx.comment.findUnique({ where: { id: commentId } }) : null
  if (!found) throw notFound('remark')
  const held = await holdThread(tx, ctx, found.threadId)
  const comment = await tx.comment.findUniqueOrThrow({ where: { id: commentId } })
  if (comment.deletedAt) throw notFound('remark')
  enforce(commentRuling(comment.authorId, held.proposal, ctx.actor))
  return { ...held, comment }
}
