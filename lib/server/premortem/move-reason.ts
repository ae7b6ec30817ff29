import { notFound } from '@/lib/domain/errors'
import type { MoveReasonInput } from '@/lib/domain/premortem/inputs'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { nextPosition } from './add-reason'
import { getHeardReason } from './get-heard-reason'
import { holdPremortem } from './hold-premortem'
import { recordDeed } from './record-deed'
import { signalPremortem } from './signal-premortem'

/**
 * Moves a reason under a theme or back to the pile, last in its place. One that had been joined to another parts from it.
 * Of two who move the same one, the later commit counts, for everybody.
 */
export async function moveReason(ctx: Context, { premortemId, reasonId, themeId }: MoveReasonInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts } = await holdPremortem(tx, ctx, premortemId, 'share')
    enforce(premortemRuling('group', facts, ctx.actor))
    // The theme before the reason, as whoever joins or removes it does: so that neither waits for the other.
    if (themeId) await holdTheme(tx, premortemId, themeId)
    await getHeardReason(tx, row, reasonId)
    await tx.reason.update({
      where: { id: reasonId },
      data: { themeId, joinedToId: null, position: await nextPosition(tx), version: { increment: 1 } },
    })
    // What was joined to it goes where it goes.
    await tx.reason.updateMany({ where: { joinedToId: reasonId }, data: { themeId } })
    recordDeed(tx, ctx, row, 'premortem.reason_moved', { reasonId, themeId })
    await signalPremortem(tx, premortemId)
  })
}

/** NotFound for a theme of another session, or one that somebody has just removed. It stays until the transaction ends. */
async function holdTheme(tx: Parameters<typeof nextPosition>[0], premortemId: string, themeId: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "reason_theme" WHERE "id" = ${themeId}::uuid AND "premortem_id" = ${premortemId}::uuid FOR SHARE`
  if (rows.length === 0) throw notFound('theme')
}
