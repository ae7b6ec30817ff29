import { z } from 'zod'
import { ProposalId, WorkspaceId } from './ids'
import { OptionalAddresses } from './invitation'
import { newAccount, oneLine } from './person'
import type { ActorFacts } from './rights'
import { isLead } from './role-names'
import type { Role } from './roles'
import { allow, type Ruling, refuse } from './ruling'

const WorkspaceName = z
  .string()
  .overwrite(oneLine)
  .min(1, 'Write the name that stands at the top of every release.')
  .max(80, 'Keep the name under 80 letters.')
export const City = z
  .string()
  .overwrite(oneLine)
  .min(1, 'Write the city that begins every dateline.')
  .max(60, 'Keep the city under 60 letters.')

const newWorkspace = {
  workspaceName: WorkspaceName,
  city: City,
  /** People who are sent an invitation at once; may be empty. */
  addresses: OptionalAddresses,
}

/** The first visitor of an empty installation: an account and the workspace in one. */
export const CreateFirstWorkspaceInput = z.object({ ...newWorkspace, ...newAccount })
export type CreateFirstWorkspaceInput = z.infer<typeof CreateFirstWorkspaceInput>

export const CreateWorkspaceInput = z.object(newWorkspace)
export type CreateWorkspaceInput = z.infer<typeof CreateWorkspaceInput>

/** Minutes without an edit after which a text is kept as a revision by itself; 0 switches it off. */
const PauseMinutes = z.coerce
  .number('Write a number of minutes, such as 10.')
  .int('Write whole minutes.')
  .min(0, 'A pause cannot be shorter than nothing.')
  .max(1440, 'A day, 1440 minutes, is the longest pause.')

/** pauseMinutes left out: it stays as it is. */
export const ChangeWorkspaceInput = z.object({
  name: WorkspaceName,
  city: City,
  openSignUp: z.boolean(),
  pauseMinutes: PauseMinutes.optional(),
})
export type ChangeWorkspaceInput = z.infer<typeof ChangeWorkspaceInput>

/** proposalId: where to go afterwards, when a link to it brought the person here. */
export const SwitchWorkspaceInput = z.object({ workspaceId: WorkspaceId, proposalId: ProposalId.optional() })
export type SwitchWorkspaceInput = z.infer<typeof SwitchWorkspaceInput>

/** The person puts the list of what to set up away, or takes it out again. */
export const HideSetupInput = z.object({ hidden: z.boolean() })
export type HideSetupInput = z.infer<typeof HideSetupInput>

/** What the roles may do in a workspace, beside the rights to single proposals. */
export const WORKSPACE_RIGHTS = {
  createProposal: { does: 'start a proposal', who: ['admin', 'lead', 'member'] },
  seePeople: { does: 'see who is here', who: ['admin', 'lead', 'member'] },
  seeTerms: { does: 'see the words that the clarity check was told', who: ['admin', 'lead', 'member'] },
  invite: { does: 'invite people', who: ['admin', 'lead'] },
  changeRoles: { does: 'change roles and functions', who: ['admin'] },
  removePeople: { does: 'remove people', who: ['admin'] },
  runTeams: { does: 'run teams', who: ['admin', 'lead'] },
  followRisks: { does: 'see the risks of all proposals', who: ['admin', 'lead'] },
  followDrafts: { does: 'see how all drafts move', who: ['admin', 'lead'] },
  changeSettings: { does: 'change the settings', who: ['admin'] },
  changePolicy: { does: 'change the gate policy', who: ['admin'] },
  readTrail: { does: 'read the audit trail', who: ['admin'] },
  makeKeys: { does: 'make keys for programs', who: ['admin'] },
} as const satisfies Record<string, { does: string; who: readonly Role[] }>

/** A further workspace: for whoever writes in one already, so that guests and people who left open none of their own. */
export function createWorkspaceRuling(rolesOfPerson: readonly Role[]): Ruling {
  if (rolesOfPerson.some((role) => role !== 'guest')) return allow
  return refuse('forbidden', 'Only members of a workspace can create a further one. Ask for an invitation first.')
}

export type WorkspaceAction = keyof typeof WORKSPACE_RIGHTS

export function workspaceRuling(action: WorkspaceAction, actor: ActorFacts): Ruling {
  const right: { does: string; who: readonly Role[] } = WORKSPACE_RIGHTS[action]
  if (right.who.includes(actor.role)) return allow
  const who = right.who.includes('member')
    ? 'members of the workspace'
    : right.who.includes('lead')
      ? 'leads and admins'
      : 'admins'
  return refuse('forbidden', `Only ${who} can ${right.does}.`)
}

/** A lead invites members and guests; only an admin hands out the stronger roles. */
export function invitationRuling(role: Role, actor: ActorFacts): Ruling {
  const may = workspaceRuling('invite', actor)
  if (!may.allowed) return may
  if (actor.role !== 'admin' && isLead({ role })) return refuse('forbidden', 'Only an admin can invite leads and admins.')
  return allow
}

/** Whoever sent an invitation may withdraw it and send it again; beside them, whoever could have sent it. */
export function manageInvitationRuling(invitation: { role: Role; invitedById: string }, actor: ActorFacts): Ruling {
  return invitation.invitedById === actor.personId ? allow : invitationRuling(invitation.role, actor)
}
