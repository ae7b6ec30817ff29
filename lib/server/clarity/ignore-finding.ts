import type { IgnoreFindingInput } from '@/lib/domain/clarity-settings'
import { DomainError } from '@/lib/domain/errors'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { enqueue } from '@/lib/server/outbox'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { holdProposal } from '@/lib/server/proposals/hold-proposal'
import { checkCommitted } from './check-committed'
import { storable } from './storable'

/**
 * Lets a finding stand, with a reason that reviewers see. What it says is taken from the committed text, never from the browser. Conflict when
 * the text has no such finding any more, or when somebody has just ignored it.
 */
export async function ignoreFinding(ctx: Context, { proposalId, findingId, reason }: IgnoreFindingInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, proposalId)
    enforce(proposalRuling('write', proposal, ctx.actor))
    await holdProposal(tx, proposal)
    const { findings } = await checkCommitted(tx, ctx, proposalId)
    const finding = findings.find(({ id }) => id === findingId)
    if (!finding) throw new DomainError('conflict', 'The sentence has changed since. Look at it again, then decide.')
    const { kind } = finding
    const said = { rule: storable(finding.rule), words: storable(finding.words), sentence: storable(finding.sentence) }
    await tx.ignoredFinding.create({
      data: { proposalId, findingId, kind, ...said, reason, ignoredAt: ctx.now(), ignoredById: ctx.actor.personId },
    })
    recordEvent(tx, ctx, 'clarity.finding_ignored', { proposalId, findingId, kind })
    await enqueue(tx, ctx, 'rooms.tell', { proposalId })
  })
}
