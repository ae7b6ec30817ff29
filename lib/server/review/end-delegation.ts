import { notFound } from '@/lib/domain/errors'
import type { EndDelegationInput } from '@/lib/domain/review/inputs'
import { type Context, type Tx, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'

/** They are back: whoever decided in their place and has not yet, does so no more. What was decided stays. */
export async function endDelegation(ctx: Context, { delegationId }: EndDelegationInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    if (!(await endStanding(tx, ctx, delegationId))) throw notFound('setting')
  })
}

/** Ends what the actor set, all of it or one; true when there was something to end. */
export async function endStanding(tx: Tx, ctx: Context, delegationId?: string): Promise<boolean> {
  const { personId, workspaceId } = ctx.actor
  const now = ctx.now()
  const standing = await tx.delegation.findMany({
    where: { fromId: personId, workspaceId, endedAt: null, expiresAt: { gt: now }, ...(delegationId && { id: delegationId }) },
  })
  for (const { id, toId, expiresAt } of standing) {
    await tx.delegation.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } })
    const rounds = { endedAt: null, proposal: { workspaceId } }
    await tx.roundReviewer.updateMany({
      where: { personId: toId, standInForId: personId, until: expiresAt, steppedDownAt: null, round: rounds },
      data: { until: now },
    })
    recordEvent(tx, ctx, 'review.delegation_ended', { delegationId: id, toId })
  }
  return standing.length > 0
}
