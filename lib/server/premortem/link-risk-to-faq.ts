import { DomainError } from '@/lib/domain/errors'
import { askRiskRuling } from '@/lib/domain/premortem/faq-link'
import type { LinkRiskInput } from '@/lib/domain/premortem/inputs'
import { enforce } from '@/lib/domain/ruling'
import { findEntry } from '@/lib/editor/faq-order'
import { type Context, type Tx, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { enqueue } from '@/lib/server/outbox'
import { holdProposal } from '@/lib/server/proposals/hold-proposal'
import { readCommitted } from '@/lib/server/writing/read-committed'
import { holdRisk } from './hold-risk'
import { signalPremortem } from './signal-premortem'

/**
 * Says that a question that stands in the text already takes up a risk, or, with null, that none does any more. The text stays
 * as it is. Several risks may share a question. Of two who link the same risk, the later commit counts.
 */
export async function linkRiskToFaq(ctx: Context, { premortemId, reasonId, entryId }: LinkRiskInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts, risk } = await holdRisk(tx, ctx, { premortemId, reasonId })
    enforce(askRiskRuling(facts, ctx.actor))
    await holdProposal(tx, facts.proposal)
    const { proposalId } = row
    if (entryId !== null && !(await isInText(tx, proposalId, entryId)))
      throw new DomainError('conflict', 'That question is not in the text any more. Choose another one.')
    if (risk.faqEntryId === entryId) return
    await tx.risk.update({ where: { reasonId }, data: { faqEntryId: entryId } })
    await enqueue(tx, ctx, 'rooms.tell', { proposalId })
    const action = entryId === null ? 'premortem.risk_unlinked' : 'premortem.risk_linked'
    recordEvent(tx, ctx, action, { proposalId, premortemId, reasonId, entryId: entryId ?? risk.faqEntryId })
    await signalPremortem(tx, premortemId)
  })
}

async function isInText(tx: Tx, proposalId: string, entryId: string): Promise<boolean> {
  const { ydoc } = await readCommitted(tx, proposalId)
  const place = findEntry(ydoc, entryId)
  ydoc.destroy()
  return place !== null && !place.removed
}
