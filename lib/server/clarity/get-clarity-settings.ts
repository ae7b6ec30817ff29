import type { ClaritySettings } from '@/lib/domain/clarity-settings'
import { enforce, type Ruling } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { readSettings } from './read-settings'

/** What the workspace tells the check, and whether this person may change it. Throws 'forbidden' for guests. */
export async function getClaritySettings(ctx: Context): Promise<ClaritySettings & { may: Ruling }> {
  enforce(workspaceRuling('seeTerms', ctx.actor))
  const row = await db.claritySettings.findUnique({ where: { workspaceId: ctx.actor.workspaceId } })
  return { ...readSettings(row), may: workspaceRuling('changeSettings', ctx.actor) }
}
