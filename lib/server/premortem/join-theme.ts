import { invalid, notFound } from '@/lib/domain/errors'
import type { JoinThemeInput } from '@/lib/domain/premortem/inputs'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { holdPremortem } from './hold-premortem'
import { recordDeed } from './record-deed'
import { signalPremortem } from './signal-premortem'

/** Two themes become one: the reasons of the first go into the second, which keeps its name, and the first is gone. */
export async function joinTheme(ctx: Context, { premortemId, themeId, intoId }: JoinThemeInput): Promise<void> {
  if (themeId === intoId) throw invalid('A theme is not joined with itself. Choose another one.')
  await transaction(ctx, async (tx) => {
    const { row, facts } = await holdPremortem(tx, ctx, premortemId, 'share')
    enforce(premortemRuling('group', facts, ctx.actor))
    // Both in one order, so that two people who join them either way round do not wait for each other. Who moves a reason there waits.
    const held = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "reason_theme" WHERE "id" IN (${themeId}::uuid, ${intoId}::uuid) AND "premortem_id" = ${premortemId}::uuid
      ORDER BY "id" FOR UPDATE`
    if (held.length < 2) throw notFound('theme')
    await tx.reason.updateMany({ where: { themeId }, data: { themeId: intoId, version: { increment: 1 } } })
    await tx.reasonTheme.delete({ where: { id: themeId } })
    recordDeed(tx, ctx, row, 'premortem.theme_joined', { themeId, intoId })
    await signalPremortem(tx, premortemId)
  })
}
