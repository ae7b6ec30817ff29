import { conflict } from '@/lib/domain/errors'
import { enforce } from '@/lib/domain/ruling'
import type { OneTeamInput } from '@/lib/domain/team'
import { workspaceRuling } from '@/lib/domain/workspace'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { getTeam } from './get-team'
import { lockPeople } from './lock-people'

/** Takes a team out of every choice; its proposals keep it. */
export async function archiveTeam(ctx: Context, input: OneTeamInput): Promise<void> {
  await move(ctx, input.teamId, 'archived')
}

export async function restoreTeam(ctx: Context, input: OneTeamInput): Promise<void> {
  await move(ctx, input.teamId, 'restored')
}

async function move(ctx: Context, teamId: string, to: 'archived' | 'restored'): Promise<void> {
  await transaction(ctx, async (tx) => {
    // Nobody is added to a team while it is taken out of every choice.
    await lockPeople(tx, ctx)
    const team = await getTeam(tx, ctx, teamId)
    enforce(workspaceRuling('runTeams', ctx.actor))
    const { count } = await tx.team.updateMany({
      where: { id: team.id, archivedAt: to === 'archived' ? null : { not: null } },
      data: { archivedAt: to === 'archived' ? ctx.now() : null },
    })
    if (count === 0) throw conflict('team')
    recordEvent(tx, ctx, `team.${to}`, { teamId: team.id })
  })
}
