import { DomainError } from '@/lib/domain/errors'
import type { SaveRevisionInput } from '@/lib/domain/proposal'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { holdProposal } from '@/lib/server/proposals/hold-proposal'
import { keepRevision } from './keep-revision'

/**
 * Keeps the committed text as the next revision, for good. Two people who save at once get two numbers, or the second
 * learns that nothing changed. Edits that are not committed yet are not in it: the page saves when it shows "Saved".
 */
export async function saveRevision(ctx: Context, input: SaveRevisionInput): Promise<{ number: number }> {
  return transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, input.proposalId)
    enforce(proposalRuling('saveRevision', proposal, ctx.actor))
    await holdProposal(tx, proposal)
    const { number, isNew } = await keepRevision(tx, ctx, { ...input, kind: 'manual', authorId: ctx.actor.personId })
    if (!isNew) throw new DomainError('conflict', `Nothing changed since revision ${number}. The text is as you saved it.`)
    return { number }
  })
}
