import { conflict } from '@/lib/domain/errors'
import type { OneProposalInput } from '@/lib/domain/proposal'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { enqueue } from '@/lib/server/outbox'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'

/**
 * Opens the text of a cleared proposal again. It was locked since, so the draft begins as a copy of the cleared revision, which stays
 * cleared until it is replaced, withdrawn or expired. Whoever has the text open may write again at once.
 */
export async function openNewDraft(ctx: Context, { proposalId }: OneProposalInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, proposalId)
    enforce(proposalRuling('newDraft', proposal, ctx.actor))
    const { ownerId } = proposal
    const { count } = await tx.proposal.updateMany({
      where: { id: proposalId, status: 'cleared', ownerId },
      data: { status: 'draft' },
    })
    if (count === 0) throw conflict('proposal')
    const cleared = await tx.clearance.findFirst({
      where: { proposalId },
      orderBy: { clearedAt: 'desc' },
      select: { revisionNumber: true },
    })
    recordEvent(tx, ctx, 'draft.opened', { proposalId, cleared: cleared?.revisionNumber ?? null })
    await enqueue(tx, ctx, 'rooms.close', { proposalId })
  })
}
