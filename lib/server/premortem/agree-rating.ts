import type { AgreeRatingInput } from '@/lib/domain/premortem/inputs'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { holdRisk } from './hold-risk'
import { recordDeed } from './record-deed'
import { signalPremortem } from './signal-premortem'

/** What the room agrees on. rating null: back to the median of what each said. The last to say so is right. */
export async function agreeRating(ctx: Context, { premortemId, reasonId, rating }: AgreeRatingInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts } = await holdRisk(tx, ctx, { premortemId, reasonId })
    enforce(premortemRuling('plan', facts, ctx.actor))
    const agreed = rating ?? { likelihood: null, impact: null }
    await tx.risk.update({ where: { reasonId }, data: { ...agreed, version: { increment: 1 } } })
    recordDeed(tx, ctx, row, 'premortem.risk_agreed', { reasonId, ...agreed })
    await signalPremortem(tx, premortemId)
  })
}
