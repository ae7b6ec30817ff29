import type { SaveAnswerInput } from '@/lib/domain/answer'
import { conflict } from '@/lib/domain/errors'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { enqueue } from '@/lib/server/outbox'
import { getProposalFacts } from './get-proposal-facts'
import { holdProposal } from './hold-proposal'

/** Writes the answer to one of the five questions, if it still is what was on the screen. No words leave it open again. */
export async function saveAnswer(ctx: Context, { proposalId, question, text, seen }: SaveAnswerInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, proposalId)
    enforce(proposalRuling('changeDetails', proposal, ctx.actor))
    if (text === seen) return
    await holdProposal(tx, proposal)
    const answer = { text, answeredAt: ctx.now(), answeredById: ctx.actor.personId }
    const { count } = await tx.proposalAnswer.updateMany({ where: { proposalId, question, text: seen }, data: answer })
    // A question that was never answered has no row. With one, the clash of keys tells that somebody was faster.
    if (count === 0 && seen !== '') throw conflict('answer')
    if (count === 0) await tx.proposalAnswer.create({ data: { proposalId, question, ...answer } })
    recordEvent(tx, ctx, 'proposal.question_answered', { proposalId, question, open: text === '' })
    await enqueue(tx, ctx, 'rooms.tell', { proposalId })
  })
}
