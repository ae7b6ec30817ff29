import { conflict } from '@/lib/domain/errors'
import { judgeGate } from '@/lib/domain/gate'
import { type WaiveInput, waiveRuling } from '@/lib/domain/gate-rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { enqueue } from '@/lib/server/outbox'
import { holdReview } from '@/lib/server/review/hold-review'
import { findGateRecords } from './find-gate-records'
import { findJudgeFacts } from './find-judge-facts'

/** Lets the open round pass without a requirement, for a reason that is shown for ever. The next submission has to meet it again. */
export async function waiveRequirement(ctx: Context, input: WaiveInput): Promise<void> {
  const { proposalId, roundId, requirement, reason } = input
  await transaction(ctx, async (tx) => {
    const { proposal, actor } = await holdReview(tx, ctx, proposalId)
    const facts = await findJudgeFacts(tx, actor, proposalId)
    // As the viewer sees it: a refusal must not tell what is held from them.
    const viewer = { personId: ctx.actor.personId, writes: facts.wrote }
    const gate = judgeGate((await findGateRecords(tx, ctx, proposalId, { viewer })).records)
    enforce(
      waiveRuling(
        proposal,
        actor,
        facts,
        gate.requirements.find(({ key }) => key === requirement),
      ),
    )
    if (gate.judged.roundId !== roundId) throw conflict('proposal')
    const data = { proposalId, roundId, requirement, reason, waivedAt: ctx.now(), waivedById: ctx.actor.personId }
    await tx.waiver.create({ data })
    recordEvent(tx, ctx, 'requirement.waived', {
      proposalId,
      round: gate.judged.roundNumber,
      requirement,
      reason,
      isAlone: facts.wrote,
    })
    await enqueue(tx, ctx, 'rooms.tell', { proposalId })
  })
}
