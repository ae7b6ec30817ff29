import { notFound } from '@/lib/domain/errors'
import type { OneThemeInput } from '@/lib/domain/premortem/inputs'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { holdPremortem } from './hold-premortem'
import { recordDeed } from './record-deed'
import { signalPremortem } from './signal-premortem'

/** Takes a theme apart: its reasons go back to the pile, those that were joined stay joined. */
export async function removeTheme(ctx: Context, { premortemId, themeId }: OneThemeInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts } = await holdPremortem(tx, ctx, premortemId, 'share')
    enforce(premortemRuling('group', facts, ctx.actor))
    const { count } = await tx.reasonTheme.deleteMany({ where: { id: themeId, premortemId } })
    if (count === 0) throw notFound('theme')
    recordDeed(tx, ctx, row, 'premortem.theme_removed', { themeId })
    await signalPremortem(tx, premortemId)
  })
}
