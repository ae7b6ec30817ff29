import { z } from 'zod'
import { PersonId, TeamId } from './ids'
import { oneLine } from './person'

export const TeamName = z.string().overwrite(oneLine).min(1, 'Name the team.').max(60, 'Keep the name under 60 letters.')

export const CreateTeamInput = z.object({ name: TeamName })
export type CreateTeamInput = z.infer<typeof CreateTeamInput>

export const RenameTeamInput = z.object({ teamId: TeamId, name: TeamName })
export type RenameTeamInput = z.infer<typeof RenameTeamInput>

export const OneTeamInput = z.object({ teamId: TeamId })
export type OneTeamInput = z.infer<typeof OneTeamInput>

export const TeamMemberInput = z.object({ teamId: TeamId, personId: PersonId })
export type TeamMemberInput = z.infer<typeof TeamMemberInput>
