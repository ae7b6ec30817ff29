import type { HideSetupInput } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'

/** Puts the list of what to set up away for this person in this workspace, or takes it out again. Theirs alone, so no entry of the trail. */
export async function hideSetup(ctx: Context, input: HideSetupInput): Promise<void> {
  const { workspaceId, personId } = ctx.actor
  await db.membership.updateMany({
    where: { workspaceId, personId, leftAt: null },
    data: { setupHiddenAt: input.hidden ? ctx.now() : null },
  })
}
