import { DomainError } from '@/lib/domain/errors'
import type { JoinReasonInput } from '@/lib/domain/premortem/inputs'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { getHeardReason } from './get-heard-reason'
import { holdPremortem } from './hold-premortem'
import { recordDeed } from './record-deed'
import { signalPremortem } from './signal-premortem'

/** Joins a reason to another that says the same: from then on both are voted on as one. What was joined to it comes along. */
export async function joinReason(ctx: Context, { premortemId, reasonId, intoId }: JoinReasonInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts } = await holdPremortem(tx, ctx, premortemId, 'update')
    enforce(premortemRuling('group', facts, ctx.actor))
    const reason = await getHeardReason(tx, row, reasonId)
    const other = await getHeardReason(tx, row, intoId)
    // Somebody may have joined the other one to a third a moment ago.
    const into = other.joinedToId ? await getHeardReason(tx, row, other.joinedToId) : other
    if (into.id === reason.id || intoId === reasonId) throw new DomainError('conflict', 'They are joined already.')
    const { id: joinedToId, themeId } = into
    await tx.reason.update({ where: { id: reasonId }, data: { joinedToId, themeId, version: { increment: 1 } } })
    await tx.reason.updateMany({ where: { joinedToId: reasonId }, data: { joinedToId, themeId } })
    recordDeed(tx, ctx, row, 'premortem.reason_joined', { reasonId, intoId: into.id })
    await signalPremortem(tx, premortemId)
  })
}
