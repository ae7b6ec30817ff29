import type { ClearanceLinkInput } from '@/lib/domain/clearance-links'
import { DomainError } from '@/lib/domain/errors'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { clearanceToken } from './clearance-token'

/** Makes the link under which the clearance answers without sign-in; one that was there opens nothing from now on. */
export async function makeClearanceLink(ctx: Context, { proposalId }: ClearanceLinkInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, proposalId)
    enforce(proposalRuling('shareClearance', proposal, ctx.actor))
    const workspace = await tx.workspace.findUniqueOrThrow({ where: { id: proposal.workspaceId } })
    if (workspace.clearanceLinks === 'off')
      throw new DomainError(
        'conflict',
        'The workspace allows no links without sign-in. An admin can, under Settings, Connections.',
      )
    const at = ctx.now()
    const link = { tokenHash: clearanceToken(proposalId, at).tokenHash, createdAt: at, createdById: ctx.actor.personId }
    await tx.clearanceLink.upsert({ where: { proposalId }, create: { proposalId, ...link }, update: link })
    recordEvent(tx, ctx, 'clearance.link_made', { proposalId })
  })
}

/** Takes it away, in the archive too: its address opens nothing any more. */
export async function withdrawClearanceLink(ctx: Context, { proposalId }: ClearanceLinkInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const proposal = await getProposalFacts(tx, ctx.actor, proposalId)
    enforce(proposalRuling('withdrawClearanceLink', proposal, ctx.actor))
    const { count } = await tx.clearanceLink.deleteMany({ where: { proposalId } })
    if (count > 0) recordEvent(tx, ctx, 'clearance.link_withdrawn', { proposalId })
  })
}
