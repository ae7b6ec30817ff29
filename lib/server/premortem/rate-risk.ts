import type { RateRiskInput } from '@/lib/domain/premortem/inputs'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { holdRisk } from './hold-risk'
import { recordDeed } from './record-deed'
import { signalPremortem } from './signal-premortem'

/** One's own view of how likely a risk is and how hard it hits. The median of all counts until the room agrees on one. */
export async function rateRisk(ctx: Context, { premortemId, reasonId, likelihood, impact }: RateRiskInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts } = await holdRisk(tx, ctx, { premortemId, reasonId })
    enforce(premortemRuling('plan', facts, ctx.actor))
    const { personId } = ctx.actor
    const rating = { likelihood, impact }
    await tx.riskRating.upsert({
      where: { reasonId_personId: { reasonId, personId } },
      create: { reasonId, personId, ...rating },
      update: rating,
    })
    recordDeed(tx, ctx, row, 'premortem.risk_rated', { reasonId, ...rating })
    await signalPremortem(tx, premortemId)
  })
}
