import type { ChangeClearanceLinksInput } from '@/lib/domain/clearance-links'
import { enforce } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { lockPeople } from '@/lib/server/people/lock-people'

/** What the workspace lets links to a clearance say without sign-in. Links that were made keep their address while it is off. */
export async function changeClearanceLinks(ctx: Context, { links }: ChangeClearanceLinksInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    await lockPeople(tx, ctx)
    enforce(workspaceRuling('changeSettings', ctx.actor))
    await tx.workspace.update({ where: { id: ctx.actor.workspaceId }, data: { clearanceLinks: links } })
    recordEvent(tx, ctx, 'workspace.clearance_links_changed', { links })
  })
}
