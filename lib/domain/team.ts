import { z } from 'zod'
import { PersonId, TeamId } from './ids'

export const TeamName = z.string().trim().min(1, 'Name the team.').max(60, 'Keep the name under 60 letters.')

export const CreateTeamInput = z.object({ name: TeamName })
export type CreateTeamInput = z.infer<typeof CreateTeamInput>

export const RenameTeamInput = z.object({ teamId: TeamId, name: TeamName })
export type RenameTeamInput = z.infer<typeof RenameTeamInput>

export const ArchiveTeamInput = z.object({ teamId: TeamId })
export type ArchiveTeamInput = z.infer<typeof ArchiveTeamInput>

export const TeamMemberInput = z.object({ teamId: TeamId, personId: PersonId })
export type TeamMemberInput = z.infer<typeof TeamMemberInput>
