import type { StartThreadInput } from '@/lib/domain/comments/inputs'
import { MOST_THREADS } from '@/lib/domain/comments/limits'
import { blocksByDefault } from '@/lib/domain/comments/rulings'
import { DomainError, invalid } from '@/lib/domain/errors'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, type Tx, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { isCarriedOut } from '@/lib/server/is-carried-out'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { holdProposal } from '@/lib/server/proposals/hold-proposal'
import { readCommitted } from '@/lib/server/writing/read-committed'
import { checkMentions } from './check-mentions'
import { isAsked } from './is-asked'
import { orderMark } from './order-mark'
import { checkChange, type PlacedTarget, placeTarget } from './place-target'
import { signalComments } from './signal-comments'
import { tellAbout } from './tell-about'

/**
 * Begins a thread on a selection, a section or the whole, with a remark, a proposed change, or both. The live server writes the
 * mark into the text in this person's name, which is no writing of theirs; waits a moment for it.
 */
export async function startThread(ctx: Context, input: StartThreadInput, waitMs = 3000): Promise<{ threadId: string }> {
  const { proposalId, target, text, replacement } = input
  if (text === '' && replacement === null) throw invalid('Write something first.', { text: 'Write something first.' })
  const { threadId, orderId } = await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, proposalId)
    enforce(proposalRuling('comment', proposal, ctx.actor))
    await holdProposal(tx, proposal)
    if ((await tx.thread.count({ where: { proposalId } })) >= MOST_THREADS)
      throw new DomainError('limit', `A proposal holds ${MOST_THREADS} threads. Answer in one of them.`)
    const mentioned = await checkMentions(tx, proposal, text)
    const { ydoc } = await readCommitted(tx, proposalId)
    const placed = await placeTarget(tx, proposalId, ydoc, target)
    if (replacement !== null) checkChange(ydoc, placed)
    ydoc.destroy()
    const blocks = input.blocks ?? blocksByDefault(proposal, ctx.actor, await isAsked(tx, proposalId, ctx.actor.personId))
    const { range, ...where } = placed
    const { id: threadId, comments } = await addRows(tx, ctx, { proposalId, text, mentioned, replacement, blocks, placed })
    const { part } = where
    recordEvent(tx, ctx, 'comment.thread_started', { proposalId, threadId, target: where.target, part, blocks })
    await tellAbout(tx, ctx, { proposal, threadId, commentId: comments[0]?.id ?? '', text }, mentioned, [])
    await signalComments(tx, proposalId)
    return { threadId, orderId: range && (await orderMark(tx, ctx, proposalId, threadId, range)) }
  })
  if (orderId !== null) await isCarriedOut(orderId, waitMs)
  return { threadId }
}

type Rows = {
  proposalId: string
  text: string
  mentioned: string[]
  replacement: string | null
  blocks: boolean
  placed: PlacedTarget
}

function addRows(tx: Tx, ctx: Context, { proposalId, text, mentioned, replacement, blocks, placed }: Rows) {
  const { target, part, slot, words, revisionNumber, range } = placed
  const now = ctx.now()
  return tx.thread.create({
    data: {
      proposalId,
      target,
      part,
      slot,
      ...words,
      revisionNumber,
      blocks,
      replacement,
      changeState: replacement === null ? null : 'open',
      createdAt: now,
      createdById: ctx.actor.personId,
      cutAt: target === 'selection' && !range ? now : null,
      comments: { create: { authorId: ctx.actor.personId, text, mentions: mentioned, createdAt: now } },
    },
    select: { id: true, comments: { select: { id: true } } },
  })
}
