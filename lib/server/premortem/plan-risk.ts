import { conflict, notFound } from '@/lib/domain/errors'
import type { PlanRiskInput } from '@/lib/domain/premortem/inputs'
import { planRiskRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { notify } from '@/lib/server/inbox/notify'
import { holdRisk } from './hold-risk'
import { mayRead } from './may-read'
import { signalPremortem } from './signal-premortem'

/** Writes down what we do about a risk, its first sign, who and by when. A risk that had been accepted is planned for from then on. */
export async function planRisk(ctx: Context, input: PlanRiskInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts, risk } = await holdRisk(tx, ctx, input)
    enforce(planRiskRuling(risk, facts, ctx.actor))
    const { premortemId, reasonId, seen, dueOn, ownerId, ...plan } = input
    if (risk.version !== seen) throw conflict('risk')
    if (ownerId && !(await mayRead(tx, facts.proposal, ownerId))) throw notFound('person')
    await tx.risk.update({
      where: { reasonId },
      data: {
        ...plan,
        ownerId,
        dueOn: dueOn && new Date(dueOn),
        acceptedById: null,
        acceptedAt: null,
        acceptedWhy: '',
        lookAgainOn: null,
        lookAgainById: null,
        version: { increment: 1 },
      },
    })
    if (ownerId && ownerId !== risk.ownerId) {
      await notify(tx, ctx, { kind: 'premortem.risk_owned', to: ownerId, proposalId: row.proposalId, detail: { premortemId } })
    }
    recordEvent(tx, ctx, 'premortem.risk_planned', { proposalId: row.proposalId, premortemId, reasonId, ownerId, dueOn })
    await signalPremortem(tx, premortemId)
  })
}
