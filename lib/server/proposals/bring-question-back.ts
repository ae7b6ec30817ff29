import type { BringQuestionBackInput } from '@/lib/domain/answer'
import { conflict } from '@/lib/domain/errors'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { enqueue } from '@/lib/server/outbox'
import { getProposalFacts } from './get-proposal-facts'
import { holdProposal } from './hold-proposal'

/** A standard question that was set aside applies after all. */
export async function bringQuestionBack(ctx: Context, { proposalId, question }: BringQuestionBackInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, proposalId)
    enforce(proposalRuling('write', proposal, ctx.actor))
    await holdProposal(tx, proposal)
    const { count } = await tx.questionSetAside.deleteMany({ where: { proposalId, question } })
    if (count === 0) throw conflict('question')
    recordEvent(tx, ctx, 'proposal.question_brought_back', { proposalId, question })
    await enqueue(tx, ctx, 'rooms.tell', { proposalId })
  })
}
