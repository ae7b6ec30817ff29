'use server'

import { z } from 'zod'
import {
  AcceptInvitationInput,
  InviteByLinkInput,
  InviteByMailInput,
  JoinOpenlyInput,
  OneInvitationInput,
} from '@/lib/domain/invitation'
import { ChangeFunctionsInput, ChangeRoleInput, RemoveMemberInput } from '@/lib/domain/membership'
import { CreateTeamInput, OneTeamInput, RenameTeamInput, TeamMemberInput } from '@/lib/domain/team'
import { ChangeWorkspaceInput, CreateWorkspaceInput, HideSetupInput, SwitchWorkspaceInput } from '@/lib/domain/workspace'
import { action } from '@/lib/server/action'
import { enteringAction } from '@/lib/server/identity-action'
import { acceptInvitation } from '@/lib/server/people/accept-invitation'
import { archiveTeam, restoreTeam } from '@/lib/server/people/archive-team'
import { changeFunctions } from '@/lib/server/people/change-functions'
import { changeRole } from '@/lib/server/people/change-role'
import { addTeamMember, removeTeamMember } from '@/lib/server/people/change-team-members'
import { changeWorkspace } from '@/lib/server/people/change-workspace'
import { checkOwnWorkspace } from '@/lib/server/people/check-own-workspace'
import { createTeam } from '@/lib/server/people/create-team'
import { createWorkspace } from '@/lib/server/people/create-workspace'
import { hideSetup } from '@/lib/server/people/hide-setup'
import { inviteByLink } from '@/lib/server/people/invite-by-link'
import { inviteByMail } from '@/lib/server/people/invite-by-mail'
import { joinOpenly } from '@/lib/server/people/join-openly'
import { leaveWorkspace, removeMember } from '@/lib/server/people/remove-member'
import { renameTeam } from '@/lib/server/people/rename-team'
import { sendInvitationAgain } from '@/lib/server/people/send-invitation-again'
import { withdrawInvitation } from '@/lib/server/people/withdraw-invitation'

export const inviteByMailAction = action(InviteByMailInput, inviteByMail)
export const inviteByLinkAction = action(InviteByLinkInput, inviteByLink)
export const withdrawInvitationAction = action(OneInvitationInput, withdrawInvitation)
export const sendInvitationAgainAction = action(OneInvitationInput, sendInvitationAgain)

export const changeRoleAction = action(ChangeRoleInput, changeRole)
export const changeFunctionsAction = action(ChangeFunctionsInput, changeFunctions)
export const removeMemberAction = action(RemoveMemberInput, removeMember)
export const leaveWorkspaceAction = action(z.object({}), leaveWorkspace)

export const createTeamAction = action(CreateTeamInput, createTeam)
export const renameTeamAction = action(RenameTeamInput, renameTeam)
export const archiveTeamAction = action(OneTeamInput, archiveTeam)
export const restoreTeamAction = action(OneTeamInput, restoreTeam)
export const addTeamMemberAction = action(TeamMemberInput, addTeamMember)
export const removeTeamMemberAction = action(TeamMemberInput, removeTeamMember)

export const changeWorkspaceAction = action(ChangeWorkspaceInput, changeWorkspace)
export const hideSetupAction = action(HideSetupInput, hideSetup)

// These lead into a workspace: the browser remembers which, and goes there.
export const switchWorkspaceAction = enteringAction(SwitchWorkspaceInput, checkOwnWorkspace)
export const createWorkspaceAction = enteringAction(CreateWorkspaceInput, createWorkspace)
export const acceptInvitationAction = enteringAction(AcceptInvitationInput, acceptInvitation)
export const joinOpenlyAction = enteringAction(JoinOpenlyInput, joinOpenly)
