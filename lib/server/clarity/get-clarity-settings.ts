import type { ClaritySettings } from '@/lib/domain/clarity-settings'
import type { Ruling } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { readSettings } from './read-settings'

/** What the workspace tells the check, and whether this person may change it. */
export async function getClaritySettings(ctx: Context): Promise<ClaritySettings & { may: Ruling }> {
  const row = await db.claritySettings.findUnique({ where: { workspaceId: ctx.actor.workspaceId } })
  return { ...readSettings(row), may: workspaceRuling('changeSettings', ctx.actor) }
}
