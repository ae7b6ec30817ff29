import { describe, expect, it } from 'vitest'
import { listNotifications } from '@/lib/server/inbox/list-notifications'
import { withdrawInvitation } from '@/lib/server/people/withdraw-invitation'
import { archiveProposal } from '@/lib/server/proposals/archive-proposal'
import { changeVisibility } from '@/lib/server/proposals/change-visibility'
import { getDetailsPage } from '@/lib/server/proposals/get-details-page'
import { getProposal } from '@/lib/server/proposals/get-proposal'
import { handOver } from '@/lib/server/proposals/hand-over'
import { inviteGuest } from '@/lib/server/proposals/invite-guest'
import { namePerson } from '@/lib/server/proposals/name-person'
import { unnamePerson } from '@/lib/server/proposals/unname-person'
import { getSubmission } from '@/lib/server/review/get-submission'
import { withdrawFromReview } from '@/lib/server/review/withdraw-from-review'
import { aMember, archivedProposal, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { openRoundOf, required, reviewRoom, submitted } from '@/tests/support/review-room'
import { closedRooms, lastEvent } from '@/tests/support/trail'

async function people() {
  const { workspace, admin } = await aWorkspace()
  return { workspace, admin, dana: await aMember(workspace), guest: await aMember(workspace, 'guest') }
}

describe('who sees an archived proposal', () => {
  it.each(['dana', 'admin'] as const)('becomes fewer where %s takes their access away', async (who) => {
    const { workspace, ...leads } = await people()
    const { [who]: actor, dana } = leads
    const proposal = await archivedProposal(dana)
    for (const relation of ['reader', 'coauthor', 'reviewer'] as const) {
      const one = await aMember(workspace, 'guest')
      await named(proposal, one, relation)
      await getProposal(one.ctx, proposal.id)
      const key = { proposalId: proposal.id, personId: one.person.id }
      await unnamePerson(actor.ctx, { ...key, relation })
      await expect(getProposal(one.ctx, proposal.id)).rejects.toMatchObject({ code: 'not_found' })
      expect(await closedRooms(proposal.id)).toContainEqual(key)
      const event = { action: 'proposal.person_unnamed', actorId: actor.person.id, data: { ...key, relation } }
      expect(await lastEvent(workspace.id)).toEqual(event)
    }
    const tom = await aMember(workspace)
    await getProposal(tom.ctx, proposal.id)
    await changeVisibility(actor.ctx, { proposalId: proposal.id, visibility: 'named' })
    await expect(getProposal(tom.ctx, proposal.id)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('never become more before it is restored', async () => {
    const { admin, dana, guest } = await people()
    const proposal = await archivedProposal(dana, { visibility: 'named' })
    const { id: proposalId } = proposal
    for (const { ctx } of [dana, admin]) {
      const refused = { code: 'conflict', message: 'It is archived. Restore it first.' }
      const name = { proposalId, personId: guest.person.id, relation: 'reader' as const }
      await expect(namePerson(ctx, name)).rejects.toMatchObject(refused)
      await expect(changeVisibility(ctx, { proposalId, visibility: 'workspace' })).rejects.toMatchObject(refused)
      await expect(inviteGuest(ctx, { proposalId, email: 'henry@auditor.example' })).rejects.toMatchObject(refused)
    }
    await expect(getProposal(guest.ctx, proposalId)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('are left alone by a co-author, a reader and another workspace', async () => {
    const { workspace, dana, guest } = await people()
    const priya = await aMember(workspace)
    const proposal = await archivedProposal(dana)
    await named(proposal, priya, 'coauthor')
    await named(proposal, guest, 'reader')
    const off = { proposalId: proposal.id, personId: guest.person.id, relation: 'reader' as const }
    for (const { ctx } of [priya, guest]) await expect(unnamePerson(ctx, off)).rejects.toMatchObject({ code: 'forbidden' })
    const elsewhere = await aWorkspace()
    await expect(unnamePerson(elsewhere.admin.ctx, off)).rejects.toMatchObject({ code: 'not_found' })
    await getProposal(guest.ctx, proposal.id)
  })
})

describe('what is given', () => {
  it('to a reviewer is taken away when no round is open; the next one does not ask them', async () => {
    const { workspace, dana, proposal } = await reviewRoom()
    const guest = await aMember(workspace, 'guest')
    await named(proposal, guest, 'reader')
    await submitted(dana, proposal, [required(guest)])
    const key = { proposalId: proposal.id, personId: guest.person.id }
    await unnamePerson(dana.ctx, { ...key, relation: 'reader' })
    const off = { ...key, relation: 'reviewer' as const }
    await expect(unnamePerson(dana.ctx, off)).rejects.toMatchObject({
      code: 'conflict',
      message: 'Withdraw it from review first.',
    })
    await withdrawFromReview(dana.ctx, { proposalId: proposal.id, roundId: (await openRoundOf(proposal)).id })
    await unnamePerson(dana.ctx, off)
    await expect(getProposal(guest.ctx, proposal.id)).rejects.toMatchObject({ code: 'not_found' })
    expect((await listNotifications(guest.ctx)).others.items).toEqual([])
    const form = await getSubmission(dana.ctx, proposal.id, 'UTC')
    expect(JSON.stringify([form.suggested, form.askable])).not.toContain(guest.person.id)
    await expect(submitted(dana, proposal, [required(guest)])).rejects.toMatchObject({ code: 'not_found' })
  })

  it('by an open invitation is withdrawn by an owner whom it was handed to, in the archive too, and by no co-author', async () => {
    const { workspace, dana } = await people()
    const [tom, priya] = [await aMember(workspace), await aMember(workspace)]
    const proposal = await draftProposal(dana)
    const { id: proposalId } = proposal
    await named(proposal, priya, 'coauthor')
    await inviteGuest(dana.ctx, { proposalId, email: `${proposalId}@auditor.example` })
    await handOver(dana.ctx, { proposalId, personId: tom.person.id })
    await archiveProposal(tom.ctx, { proposalId })
    const [open] = (await getDetailsPage(tom.ctx, proposalId)).invitations
    const input = { invitationId: open?.id as string }
    await expect(withdrawInvitation(priya.ctx, input)).rejects.toMatchObject({ code: 'forbidden' })
    await withdrawInvitation(tom.ctx, input)
    expect((await getDetailsPage(tom.ctx, proposalId)).invitations).toEqual([])
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'invitation.withdrawn', actorId: tom.person.id })
  })
})
