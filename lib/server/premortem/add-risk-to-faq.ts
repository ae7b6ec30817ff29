import { askRiskRuling, riskEntryId, riskQuestion } from '@/lib/domain/premortem/faq-link'
import type { OneReasonInput } from '@/lib/domain/premortem/inputs'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { enqueue } from '@/lib/server/outbox'
import { holdProposal } from '@/lib/server/proposals/hold-proposal'
import { holdRisk } from './hold-risk'
import { signalPremortem } from './signal-premortem'

/**
 * Makes a question of the internal FAQ of a risk, or puts a deleted one back. The live server writes it, in this person's
 * name, among those who are typing; a killed server does it at the next start. Pressed twice it is one question.
 */
export async function addRiskToFaq(ctx: Context, { premortemId, reasonId }: OneReasonInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts, risk } = await holdRisk(tx, ctx, { premortemId, reasonId })
    enforce(askRiskRuling(facts, ctx.actor))
    await holdProposal(tx, facts.proposal)
    const { text } = await tx.reason.findUniqueOrThrow({ where: { id: reasonId }, select: { text: true } })
    // One that was linked and deleted since comes back as it was.
    const entryId = risk.faqEntryId ?? riskEntryId(reasonId)
    await tx.risk.update({ where: { reasonId }, data: { faqEntryId: entryId } })
    const { personId, workspaceId } = ctx.actor
    const { proposalId } = row
    await enqueue(tx, ctx, 'document.add_question', {
      proposalId,
      workspaceId,
      personId,
      list: 'internalFaq',
      entryId,
      question: riskQuestion(text),
    })
    await enqueue(tx, ctx, 'rooms.tell', { proposalId })
    recordEvent(tx, ctx, 'premortem.risk_asked', { proposalId, premortemId, reasonId, entryId })
    await signalPremortem(tx, premortemId)
  })
}
