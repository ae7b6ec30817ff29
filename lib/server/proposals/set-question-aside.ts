import type { SetQuestionAsideInput } from '@/lib/domain/answer'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { enqueue } from '@/lib/server/outbox'
import { getProposalFacts } from './get-proposal-facts'
import { holdProposal } from './hold-proposal'

/** Says why a standard question does not apply here. Conflict when somebody has just said why. */
export async function setQuestionAside(ctx: Context, { proposalId, question, reason }: SetQuestionAsideInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, proposalId)
    enforce(proposalRuling('write', proposal, ctx.actor))
    await holdProposal(tx, proposal)
    const aside = { reason, setAsideAt: ctx.now(), setAsideById: ctx.actor.personId }
    await tx.questionSetAside.create({ data: { proposalId, question, ...aside } })
    recordEvent(tx, ctx, 'proposal.question_set_aside', { proposalId, question })
    await enqueue(tx, ctx, 'rooms.tell', { proposalId })
  })
}
