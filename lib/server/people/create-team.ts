import { enforce } from '@/lib/domain/ruling'
import type { CreateTeamInput } from '@/lib/domain/team'
import { workspaceRuling } from '@/lib/domain/workspace'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { refuseTakenName } from './team-name'

/** Makes a team without members. A name that is taken is refused; two people who take it at once: one conflict. */
export async function createTeam(ctx: Context, input: CreateTeamInput): Promise<{ teamId: string }> {
  return transaction(ctx, async (tx) => {
    enforce(workspaceRuling('runTeams', ctx.actor))
    await refuseTakenName(tx, ctx, input.name)
    const { workspaceId } = ctx.actor
    const team = await tx.team.create({ data: { workspaceId, name: input.name, createdAt: ctx.now() } })
    recordEvent(tx, ctx, 'team.created', { teamId: team.id })
    return { teamId: team.id }
  })
}
