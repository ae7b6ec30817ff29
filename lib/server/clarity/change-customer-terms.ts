import type { ChangeCustomerTermsInput } from '@/lib/domain/clarity-settings'
import { conflict } from '@/lib/domain/errors'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { enqueue } from '@/lib/server/outbox'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { holdProposal } from '@/lib/server/proposals/hold-proposal'

/** The terms that the customer of this proposal uses themselves. Conflict when somebody saved since. */
export async function changeCustomerTerms(ctx: Context, { proposalId, terms, seen }: ChangeCustomerTermsInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, proposalId)
    enforce(proposalRuling('write', proposal, ctx.actor))
    await holdProposal(tx, proposal)
    const data = { terms, version: seen + 1, changedAt: ctx.now(), changedById: ctx.actor.personId }
    if (seen === 0) await tx.customerTerms.create({ data: { proposalId, ...data } })
    else {
      const { count } = await tx.customerTerms.updateMany({ where: { proposalId, version: seen }, data })
      if (count === 0) throw conflict('list')
    }
    recordEvent(tx, ctx, 'clarity.terms_changed', { proposalId, version: data.version, terms: terms.length })
    await enqueue(tx, ctx, 'rooms.tell', { proposalId })
  })
}
