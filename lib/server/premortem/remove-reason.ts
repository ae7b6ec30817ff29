import type { OneReasonInput } from '@/lib/domain/premortem/inputs'
import { type Context, transaction } from '@/lib/server/context'
import { getOwnReason } from './get-own-reason'
import { holdPremortem } from './hold-premortem'
import { recordDeed } from './record-deed'
import { signalPremortem } from './signal-premortem'

/** Takes one's own reason back, as long as nobody has heard it. */
export async function removeReason(ctx: Context, { premortemId, reasonId }: OneReasonInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const held = await holdPremortem(tx, ctx, premortemId, 'share')
    await getOwnReason(tx, ctx, held, reasonId)
    await tx.reason.deleteMany({ where: { id: reasonId } })
    recordDeed(tx, ctx, held.row, 'premortem.reason_removed', { reasonId })
    await signalPremortem(tx, premortemId)
  })
}
