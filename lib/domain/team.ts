import { z } from 'zod'
import { PersonId, TeamId } from './ids'
import { oneLine } from './person'
import type { ActorFacts } from './rights'
import type { Role } from './roles'
import { allow, type Ruling, refuse } from './ruling'
import { workspaceRuling } from './workspace'

const TeamName = z.string().overwrite(oneLine).min(1, 'Name the team.').max(60, 'Keep the name under 60 letters.')

export const CreateTeamInput = z.object({ name: TeamName })
export type CreateTeamInput = z.infer<typeof CreateTeamInput>

export const RenameTeamInput = z.object({ teamId: TeamId, name: TeamName })
export type RenameTeamInput = z.infer<typeof RenameTeamInput>

export const OneTeamInput = z.object({ teamId: TeamId })
export type OneTeamInput = z.infer<typeof OneTeamInput>

export const TeamMemberInput = z.object({ teamId: TeamId, personId: PersonId })
export type TeamMemberInput = z.infer<typeof TeamMemberInput>

/** Leads put people into teams that are in use; a guest sees single proposals and belongs to no team. */
export function teamMemberRuling(team: { archivedAt: Date | null }, member: { role: Role }, actor: ActorFacts): Ruling {
  const may = workspaceRuling('runTeams', actor)
  if (!may.allowed) return may
  if (team.archivedAt) return refuse('conflict', 'This team is archived. Restore it first.')
  if (member.role === 'guest') return refuse('conflict', 'A guest belongs to no team. Make them a member first.')
  return allow
}
