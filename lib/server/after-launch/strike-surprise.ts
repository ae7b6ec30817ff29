import type { StrikeSurpriseInput } from '@/lib/domain/after-launch/inputs'
import { conflict, notFound } from '@/lib/domain/errors'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { holdLaunched } from './hold-launched'

/** Strikes out what was noted by mistake. It stays readable, and counts no more. */
export async function strikeSurprise(ctx: Context, { proposalId, surpriseId }: StrikeSurpriseInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    await holdLaunched(tx, ctx, proposalId)
    const row = await tx.surprise.findFirst({ where: { id: surpriseId, proposalId } })
    if (!row) throw notFound('note')
    if (row.struckAt) throw conflict('note')
    await tx.surprise.update({ where: { id: surpriseId }, data: { struckAt: ctx.now(), struckById: ctx.actor.personId } })
    recordEvent(tx, ctx, 'launch.surprise_struck', { proposalId, surpriseId })
  })
}
