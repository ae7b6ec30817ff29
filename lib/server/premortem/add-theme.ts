import { randomUUID } from 'node:crypto'
import { DomainError } from '@/lib/domain/errors'
import type { AddThemeInput } from '@/lib/domain/premortem/inputs'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { nextPosition } from './add-reason'
import { getHeardReason } from './get-heard-reason'
import { holdPremortem } from './hold-premortem'
import { recordDeed } from './record-deed'
import { signalPremortem } from './signal-premortem'

/** Themes in one session. Our own number. */
export const MOST_THEMES = 50

/** Adds a theme, and puts a reason under it where one is given. */
export async function addTheme(ctx: Context, { premortemId, name, reasonId }: AddThemeInput): Promise<{ themeId: string }> {
  return transaction(ctx, async (tx) => {
    const { row, facts } = await holdPremortem(tx, ctx, premortemId, 'share')
    enforce(premortemRuling('group', facts, ctx.actor))
    if ((await tx.reasonTheme.count({ where: { premortemId } })) >= MOST_THEMES)
      throw new DomainError('limit', `A session holds ${MOST_THEMES} themes. Use one that is there.`)
    if (reasonId) await getHeardReason(tx, row, reasonId)
    const themeId = randomUUID()
    await tx.reasonTheme.create({ data: { id: themeId, premortemId, name, position: await nextPosition(tx) } })
    if (reasonId) {
      const position = await nextPosition(tx)
      await tx.reason.update({
        where: { id: reasonId },
        data: { themeId, joinedToId: null, position, version: { increment: 1 } },
      })
      await tx.reason.updateMany({ where: { joinedToId: reasonId }, data: { themeId } })
    }
    recordDeed(tx, ctx, row, 'premortem.theme_added', { themeId, reasonId })
    await signalPremortem(tx, premortemId)
    return { themeId }
  })
}
