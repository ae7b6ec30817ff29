import type { SetReasonKindInput } from '@/lib/domain/premortem/inputs'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { getHeardReason } from './get-heard-reason'
import { holdPremortem } from './hold-premortem'
import { recordDeed } from './record-deed'
import { signalPremortem } from './signal-premortem'

/** Says whether a reason is a tiger, a paper tiger or an elephant. The last to say so is right. */
export async function setReasonKind(ctx: Context, { premortemId, reasonId, kind }: SetReasonKindInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts } = await holdPremortem(tx, ctx, premortemId, 'share')
    enforce(premortemRuling('judge', facts, ctx.actor))
    const reason = await getHeardReason(tx, row, reasonId)
    if (reason.kind === kind) return
    await tx.reason.update({ where: { id: reasonId }, data: { kind, version: { increment: 1 } } })
    recordDeed(tx, ctx, row, 'premortem.reason_judged', { reasonId, kind })
    await signalPremortem(tx, premortemId)
  })
}
