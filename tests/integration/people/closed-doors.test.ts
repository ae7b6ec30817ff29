import { describe, expect, it } from 'vitest'
import { acceptInvitation } from '@/lib/server/people/accept-invitation'
import { archiveTeam, restoreTeam } from '@/lib/server/people/archive-team'
import { changeFunctions } from '@/lib/server/people/change-functions'
import { changeRole } from '@/lib/server/people/change-role'
import { addTeamMember, removeTeamMember } from '@/lib/server/people/change-team-members'
import { changeWorkspace } from '@/lib/server/people/change-workspace'
import { createTeam } from '@/lib/server/people/create-team'
import { inviteByLink } from '@/lib/server/people/invite-by-link'
import { inviteByMail } from '@/lib/server/people/invite-by-mail'
import { removeMember } from '@/lib/server/people/remove-member'
import { renameTeam } from '@/lib/server/people/rename-team'
import { sendInvitationAgain } from '@/lib/server/people/send-invitation-again'
import { withdrawInvitation } from '@/lib/server/people/withdraw-invitation'
import { archiveProposal } from '@/lib/server/proposals/archive-proposal'
import { bringQuestionBack } from '@/lib/server/proposals/bring-question-back'
import { changeDetails } from '@/lib/server/proposals/change-details'
import { changeVisibility } from '@/lib/server/proposals/change-visibility'
import { chooseShape } from '@/lib/server/proposals/choose-shape'
import { createProposal } from '@/lib/server/proposals/create-proposal'
import { deleteProposal } from '@/lib/server/proposals/delete-proposal'
import { handOver } from '@/lib/server/proposals/hand-over'
import { inviteGuest } from '@/lib/server/proposals/invite-guest'
import { namePerson } from '@/lib/server/proposals/name-person'
import { restoreProposal } from '@/lib/server/proposals/restore-proposal'
import { saveAnswer } from '@/lib/server/proposals/save-answer'
import { setQuestionAside } from '@/lib/server/proposals/set-question-aside'
import { unnamePerson } from '@/lib/server/proposals/unname-person'
import { nameRevision } from '@/lib/server/revisions/name-revision'
import { restoreRevision } from '@/lib/server/revisions/restore-revision'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { aMember, aTeam, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { type Doors, expectClosed, wrappedVerbs } from '@/tests/support/closed-doors'
import { sampleContent } from '@/tests/support/editor-content'
import { anAddress, invited } from '@/tests/support/invited'

// Every verb behind a button of people, proposals and revisions, called with ids that are not the caller's to touch.

type Ids = { proposalId: string; personId: string; teamId: string; invitationId: string }

const details = { title: 'Taken over', teamId: null, launchDate: null, engineeringMonths: null }

/** With ids: nobody from elsewhere may find them. */
const REACHING: Doors<Ids> = {
  withdrawInvitation,
  sendInvitationAgain,
  changeRole: (ctx, { personId }) => changeRole(ctx, { personId, role: 'admin' }),
  changeFunctions: (ctx, { personId }) => changeFunctions(ctx, { personId, functions: ['Legal'] }),
  removeMember: (ctx, { personId }) => removeMember(ctx, { personId, withdrawLinks: true }),
  renameTeam: (ctx, { teamId }) => renameTeam(ctx, { teamId, name: 'Taken over' }),
  archiveTeam,
  restoreTeam,
  addTeamMember,
  removeTeamMember,
  changeDetails: (ctx, { proposalId }) => changeDetails(ctx, { proposalId, ...details, seen: details }),
  changeVisibility: (ctx, { proposalId }) => changeVisibility(ctx, { proposalId, visibility: 'named' }),
  namePerson: (ctx, { proposalId, personId }) => namePerson(ctx, { proposalId, personId, relation: 'coauthor' }),
  unnamePerson: (ctx, { proposalId, personId }) => unnamePerson(ctx, { proposalId, personId, relation: 'coauthor' }),
  inviteGuest: (ctx, { proposalId }) => inviteGuest(ctx, { proposalId, email: anAddress() }),
  handOver,
  archiveProposal,
  restoreProposal,
  deleteProposal,
  saveAnswer: (ctx, { proposalId }) => saveAnswer(ctx, { proposalId, question: 'problem', text: 'Taken over', seen: '' }),
  setQuestionAside: (ctx, { proposalId }) =>
    setQuestionAside(ctx, { proposalId, question: 'what', reason: 'Taken over' } as never),
  bringQuestionBack: (ctx, { proposalId }) => bringQuestionBack(ctx, { proposalId, question: 'what' } as never),
  chooseShape: (ctx, { proposalId }) => chooseShape(ctx, { proposalId, shape: 'prime', seen: null }),
  saveRevision: (ctx, { proposalId }) => saveRevision(ctx, { proposalId, message: 'Taken over' }),
  nameRevision: (ctx, { proposalId }) => nameRevision(ctx, { proposalId, number: 1, name: 'Taken over' }),
  restoreRevision: (ctx, { proposalId }) => restoreRevision(ctx, { proposalId, number: 1, part: null }),
}

/** Without ids: they act in the caller's own workspace, where a guest may do none of it. */
const AT_HOME: Doors<Ids> = {
  inviteByMail: (ctx) => inviteByMail(ctx, { addresses: [anAddress()], role: 'guest', functions: [] }),
  inviteByLink: (ctx) => inviteByLink(ctx, { role: 'guest', functions: [], days: 1 }),
  createTeam: (ctx) => createTeam(ctx, { name: 'Taken over' }),
  changeWorkspace: (ctx) => changeWorkspace(ctx, { name: 'Taken over', city: 'Leeds', openSignUp: true } as never),
  createProposal: (ctx) => createProposal(ctx, { ...details, visibility: 'workspace' }),
}

/** These are about the caller's own person and proved beside their verbs. */
const OWN = ['leaveWorkspace', acceptInvitation.name, 'createWorkspace', 'joinOpenly', 'checkOwnWorkspace', 'hideSetup']

async function setting() {
  const { workspace } = await aWorkspace()
  const owner = await aMember(workspace, 'lead')
  const guest = await aMember(workspace, 'guest')
  const team = await aTeam(workspace)
  const proposal = await draftProposal(owner, { content: sampleContent() })
  const shared = await draftProposal(owner, { content: sampleContent() })
  await named(shared, guest, 'reader')
  const { invitationId } = await invited(owner)
  const ids = { proposalId: proposal.id, personId: owner.person.id, teamId: team.id, invitationId }
  return { workspace, guest, ids, shared, stranger: (await aWorkspace()).admin }
}

describe('closed doors', () => {
  it('names every verb that an action of these features wraps', () => {
    const wrapped = wrappedVerbs(['people', 'proposals', 'revisions'])
    expect(wrapped.length).toBeGreaterThan(30)
    expect(wrapped.filter((verb) => !(verb in REACHING) && !(verb in AT_HOME) && !OWN.includes(verb))).toEqual([])
  })

  it('do not open to an admin of another workspace, who hears that there is no such thing', async () => {
    const { workspace, ids, stranger } = await setting()
    await expectClosed(REACHING, stranger.ctx, ids, workspace)
  })

  it('do not open to a guest, not even on the proposal that they may read', async () => {
    const { workspace, guest, ids, shared } = await setting()
    for (const proposalId of [ids.proposalId, shared.id])
      await expectClosed({ ...REACHING, ...AT_HOME }, guest.ctx, { ...ids, proposalId }, workspace, /^(not_found|forbidden)$/)
  })
})
