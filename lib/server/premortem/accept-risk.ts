import { conflict } from '@/lib/domain/errors'
import type { AcceptRiskInput } from '@/lib/domain/premortem/inputs'
import { planRiskRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { holdRisk } from './hold-risk'
import { signalPremortem } from './signal-premortem'

/** Accepts a risk in one's own name, with a reason and a date to look again. Nobody accepts one for somebody else. */
export async function acceptRisk(ctx: Context, input: AcceptRiskInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts, risk } = await holdRisk(tx, ctx, input)
    enforce(planRiskRuling(risk, facts, ctx.actor))
    const { premortemId, reasonId, seen, why, lookAgainOn } = input
    if (risk.version !== seen) throw conflict('risk')
    await tx.risk.update({
      where: { reasonId },
      data: {
        acceptedById: ctx.actor.personId,
        acceptedAt: ctx.now(),
        acceptedWhy: why,
        lookAgainOn: new Date(lookAgainOn),
        lookAgainById: null,
        version: { increment: 1 },
      },
    })
    recordEvent(tx, ctx, 'premortem.risk_accepted', { proposalId: row.proposalId, premortemId, reasonId, lookAgainOn })
    await signalPremortem(tx, premortemId)
  })
}
