import { conflict } from '@/lib/domain/errors'
import type { SetRiskStatusInput } from '@/lib/domain/premortem/inputs'
import { followRiskRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { holdRisk } from './hold-risk'
import { signalPremortem } from './signal-premortem'

/** Says what became of a risk after the session: mitigated, happened, retired, or open again. */
export async function setRiskStatus(ctx: Context, input: SetRiskStatusInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts, risk } = await holdRisk(tx, ctx, input)
    enforce(followRiskRuling(risk, facts.proposal, ctx.actor))
    const { premortemId, reasonId, seen, status } = input
    if (risk.version !== seen) throw conflict('risk')
    if (risk.status === status) return
    await tx.risk.update({
      where: { reasonId },
      data: { status, happenedAt: status === 'happened' ? ctx.now() : null, version: { increment: 1 } },
    })
    recordEvent(tx, ctx, 'premortem.risk_followed', {
      proposalId: row.proposalId,
      premortemId,
      reasonId,
      from: risk.status,
      to: status,
    })
    await signalPremortem(tx, premortemId)
  })
}
