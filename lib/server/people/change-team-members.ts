import { conflict } from '@/lib/domain/errors'
import { enforce } from '@/lib/domain/ruling'
import { type TeamMemberInput, teamMemberRuling } from '@/lib/domain/team'
import { workspaceRuling } from '@/lib/domain/workspace'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { getTeam } from './get-team'
import { lockPeople } from './lock-people'
import { getMemberFacts } from './member-facts'

/** Adds somebody of the workspace to a team. Who is in it already, added by another meanwhile, is a conflict. */
export async function addTeamMember(ctx: Context, input: TeamMemberInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    await lockPeople(tx, ctx)
    const team = await getTeam(tx, ctx, input.teamId)
    const member = await getMemberFacts(tx, ctx.actor.workspaceId, input.personId)
    enforce(teamMemberRuling(team, member, ctx.actor))
    await tx.teamMember.create({ data: { teamId: team.id, personId: input.personId, addedAt: ctx.now() } })
    recordEvent(tx, ctx, 'team.member_added', { teamId: team.id, personId: input.personId })
  })
}

export async function removeTeamMember(ctx: Context, input: TeamMemberInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const team = await getTeam(tx, ctx, input.teamId)
    enforce(workspaceRuling('runTeams', ctx.actor))
    const { count } = await tx.teamMember.deleteMany({ where: { teamId: team.id, personId: input.personId } })
    if (count === 0) throw conflict('team')
    recordEvent(tx, ctx, 'team.member_removed', { teamId: team.id, personId: input.personId })
  })
}
