import type { ChangeReasonInput } from '@/lib/domain/premortem/inputs'
import { type Context, transaction } from '@/lib/server/context'
import { getOwnReason } from './get-own-reason'
import { holdPremortem } from './hold-premortem'
import { recordDeed } from './record-deed'
import { signalPremortem } from './signal-premortem'

/** Changes the words of one's own reason, as long as nobody has heard it. */
export async function changeReason(ctx: Context, { premortemId, reasonId, text }: ChangeReasonInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const held = await holdPremortem(tx, ctx, premortemId, 'share')
    await getOwnReason(tx, ctx, held, reasonId)
    await tx.reason.update({ where: { id: reasonId }, data: { text, version: { increment: 1 } } })
    recordDeed(tx, ctx, held.row, 'premortem.reason_changed', { reasonId })
    await signalPremortem(tx, premortemId)
  })
}
