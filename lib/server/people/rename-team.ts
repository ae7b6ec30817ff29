import { conflict } from '@/lib/domain/errors'
import { enforce } from '@/lib/domain/ruling'
import type { RenameTeamInput } from '@/lib/domain/team'
import { workspaceRuling } from '@/lib/domain/workspace'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { getTeam } from './get-team'
import { refuseTakenName } from './team-name'

/** Gives a team another name; one that was archived or renamed meanwhile is a conflict. */
export async function renameTeam(ctx: Context, input: RenameTeamInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const team = await getTeam(tx, ctx, input.teamId)
    enforce(workspaceRuling('runTeams', ctx.actor))
    await refuseTakenName(tx, ctx, input.name, team.id)
    const { count } = await tx.team.updateMany({
      where: { id: team.id, name: team.name, archivedAt: null },
      data: { name: input.name },
    })
    if (count === 0) throw conflict('team')
    recordEvent(tx, ctx, 'team.renamed', { teamId: team.id })
  })
}
