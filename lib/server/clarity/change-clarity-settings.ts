import type { ChangeClaritySettingsInput } from '@/lib/domain/clarity-settings'
import { conflict } from '@/lib/domain/errors'
import { enforce } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { lockPeople } from '@/lib/server/people/lock-people'

/** Own jargon, allowed terms, names, and which kinds count. Conflict when somebody saved since. The record says how many of each there are, and the kinds. */
export async function changeClaritySettings(ctx: Context, input: ChangeClaritySettingsInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    await lockPeople(tx, ctx)
    enforce(workspaceRuling('changeSettings', ctx.actor))
    const { seen, ...settings } = input
    const { workspaceId, personId } = ctx.actor
    const data = { ...settings, version: seen + 1, changedAt: ctx.now(), changedById: personId }
    if (seen === 0) await tx.claritySettings.create({ data: { workspaceId, ...data } })
    else {
      const { count } = await tx.claritySettings.updateMany({ where: { workspaceId, version: seen }, data })
      if (count === 0) throw conflict('list')
    }
    recordEvent(tx, ctx, 'clarity.settings_changed', {
      version: data.version,
      own: settings.own.length,
      allowed: settings.allowed.length,
      names: settings.names.length,
      kinds: Object.entries(settings.kinds).map(([kind, how]) => `${kind}: ${how}`),
    })
  })
}
