import { notFound } from '@/lib/domain/errors'
import type { RenameThemeInput } from '@/lib/domain/premortem/inputs'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { holdPremortem } from './hold-premortem'
import { recordDeed } from './record-deed'
import { signalPremortem } from './signal-premortem'

/** Gives a theme another name. */
export async function renameTheme(ctx: Context, { premortemId, themeId, name }: RenameThemeInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts } = await holdPremortem(tx, ctx, premortemId, 'share')
    enforce(premortemRuling('group', facts, ctx.actor))
    const { count } = await tx.reasonTheme.updateMany({
      where: { id: themeId, premortemId },
      data: { name, version: { increment: 1 } },
    })
    if (count === 0) throw notFound('theme')
    recordDeed(tx, ctx, row, 'premortem.theme_renamed', { themeId })
    await signalPremortem(tx, premortemId)
  })
}
