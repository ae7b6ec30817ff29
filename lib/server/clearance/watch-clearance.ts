import type { ClearanceLinkInput } from '@/lib/domain/clearance-links'
import { watchRuling } from '@/lib/domain/clearance-watch'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { findClearance } from '@/lib/server/gate/find-clearance'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'

/** Somebody who may read a proposal wants to be told, once, when it is cleared to build. */
export async function watchClearance(ctx: Context, { proposalId }: ClearanceLinkInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { status } = await getProposalFacts(tx, ctx.actor, proposalId)
    enforce(watchRuling(status, (await findClearance(tx, ctx.now, proposalId)).cleared))
    const data = { proposalId, personId: ctx.actor.personId, since: ctx.now() }
    const { count } = await tx.clearanceWatch.createMany({ data, skipDuplicates: true })
    if (count > 0) recordEvent(tx, ctx, 'clearance.watched', { proposalId })
  })
}

/** They do not want to be told any more. */
export async function unwatchClearance(ctx: Context, { proposalId }: ClearanceLinkInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    await getProposalFacts(tx, ctx.actor, proposalId)
    const { count } = await tx.clearanceWatch.deleteMany({ where: { proposalId, personId: ctx.actor.personId } })
    if (count > 0) recordEvent(tx, ctx, 'clearance.unwatched', { proposalId })
  })
}
