import { enforce } from '@/lib/domain/ruling'
import { type ChangeWorkspaceInput, workspaceRuling } from '@/lib/domain/workspace'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { lockPeople } from './lock-people'

/** Name, city, and whether people may sign up without an invitation. */
export async function changeWorkspace(ctx: Context, input: ChangeWorkspaceInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    await lockPeople(tx, ctx)
    enforce(workspaceRuling('changeSettings', ctx.actor))
    const { name, city, openSignUp, pauseMinutes } = input
    await tx.workspace.update({ where: { id: ctx.actor.workspaceId }, data: { name, city, openSignUp, pauseMinutes } })
    recordEvent(tx, ctx, 'workspace.changed', { openSignUp, ...(pauseMinutes !== undefined && { pauseMinutes }) })
  })
}
