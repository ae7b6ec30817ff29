import { z } from 'zod'

export const ProposalId = z.uuid()
export const WorkspaceId = z.uuid()
export const TeamId = z.uuid()
export const InvitationId = z.uuid()
/** Made by the identity library: letters and digits, not a uuid. */
export const PersonId = z.string().min(1).max(64)
