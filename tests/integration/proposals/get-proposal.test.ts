import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { archiveProposal } from '@/lib/server/proposals/archive-proposal'
import { getProposal } from '@/lib/server/proposals/get-proposal'
import { namePerson } from '@/lib/server/proposals/name-person'
import { aMember, aTeam, aWorkspace, draftProposal } from '@/prisma/factories'

describe('a proposal for whoever looks', () => {
  it('is told whole: its people in the order in which they were named, who left, who is a guest, who put it away', async () => {
    const { workspace } = await aWorkspace()
    const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
    const tom = await aMember(workspace, 'member', { name: 'Tom Hale' })
    const guest = await aMember(workspace, 'guest', { name: 'Helen Osei' })
    const team = await aTeam(workspace, { name: 'Stores' })
    const proposal = await draftProposal(dana, {
      teamId: team.id,
      launchDate: new Date('2027-02-04'),
      engineeringMonths: 2.5,
    })
    for (const [person, relation] of [
      [tom, 'coauthor'],
      [guest, 'reader'],
    ] as const)
      await namePerson(dana.ctx, { proposalId: proposal.id, personId: person.person.id, relation })
    const membership = { workspaceId: workspace.id, personId: tom.person.id }
    await db.membership.update({ where: { workspaceId_personId: membership }, data: { leftAt: new Date() } })
    await archiveProposal(dana.ctx, { proposalId: proposal.id })

    const seen = await getProposal(dana.ctx, proposal.id)
    expect(seen).toMatchObject({
      title: proposal.title,
      status: 'archived',
      team: { id: team.id, name: 'Stores' },
      owner: { id: dana.person.id, name: 'Dana Okafor' },
      people: [
        { person: { name: 'Tom Hale' }, relation: 'coauthor', hasLeft: true, isGuest: false },
        { person: { name: 'Helen Osei' }, relation: 'reader', hasLeft: false, isGuest: true },
      ],
      launchDate: '2027-02-04',
      engineeringMonths: 2.5,
      wasSubmitted: false,
      archived: { at: expect.any(Date), by: { id: dana.person.id } },
    })
  })

  it('shows somebody whose account is gone without their name', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    const proposal = await draftProposal(dana)
    await db.person.update({ where: { id: dana.person.id }, data: { deletedAt: new Date(), name: '' } })
    expect((await getProposal(admin.ctx, proposal.id)).owner).toMatchObject({ id: dana.person.id, name: 'Somebody who left' })
  })

  it('is not there for another workspace, as one that does not exist', async () => {
    const proposal = await draftProposal((await aWorkspace()).admin)
    const { admin } = await aWorkspace()
    for (const id of [proposal.id, randomUUID(), 'no id'])
      await expect(getProposal(admin.ctx, id)).rejects.toMatchObject({ code: 'not_found', message: expect.any(String) })
  })
})
