import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { getProposal } from '@/lib/server/proposals/get-proposal'
import { namePerson } from '@/lib/server/proposals/name-person'
import { unnamePerson } from '@/lib/server/proposals/unname-person'
import { aMember, archivedProposal, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { holding, outcomes, race } from '@/tests/support/race'
import { closedRooms, countEvents, lastEvent } from '@/tests/support/trail'

async function setting() {
  const { workspace, admin } = await aWorkspace()
  const dana = await aMember(workspace)
  const guest = await aMember(workspace, 'guest', { name: 'Henry Osei' })
  const proposal = await draftProposal(dana, { visibility: 'named' })
  const name = (relation: 'coauthor' | 'reader') => ({ proposalId: proposal.id, personId: guest.person.id, relation })
  return { workspace, admin, dana, guest, proposal, name }
}

describe('naming a person', () => {
  it('lets a guest in, has their connections judged anew, and writes down who did', async () => {
    const { workspace, dana, guest, proposal, name } = await setting()
    await expect(getProposal(guest.ctx, proposal.id)).rejects.toMatchObject({ code: 'not_found' })
    await namePerson(dana.ctx, name('reader'))

    const seen = await getProposal(guest.ctx, proposal.id)
    expect(seen.may.write.allowed).toBe(false)
    expect(seen.people).toEqual([
      { person: expect.objectContaining({ name: 'Henry Osei' }), relation: 'reader', hasLeft: false, isGuest: true },
    ])
    const key = { proposalId: proposal.id, personId: guest.person.id }
    expect(await closedRooms(proposal.id)).toEqual([key])
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'proposal.person_named',
      actorId: dana.person.id,
      data: { ...key, relation: 'reader' },
    })
  })

  it('moves a reader to the co-authors, so that a person is named once', async () => {
    const { dana, guest, proposal, name } = await setting()
    await namePerson(dana.ctx, name('reader'))
    await namePerson(dana.ctx, name('coauthor'))
    const seen = await getProposal(guest.ctx, proposal.id)
    expect(seen.people.map(({ relation }) => relation)).toEqual(['coauthor'])
    expect(seen.may.write.allowed).toBe(true)
  })

  it('refuses a co-author, the owner as their own reader, and an archived proposal', async () => {
    const { workspace, dana, guest, proposal, name } = await setting()
    const priya = await aMember(workspace)
    await named(proposal, priya, 'coauthor')
    await expect(namePerson(priya.ctx, name('reader'))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(namePerson(dana.ctx, { ...name('reader'), personId: dana.person.id })).rejects.toMatchObject({
      code: 'conflict',
    })
    const archived = await archivedProposal(dana)
    await expect(
      namePerson(dana.ctx, { proposalId: archived.id, personId: guest.person.id, relation: 'reader' }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  it('does not find a proposal of another workspace, a person of another workspace, or one who left', async () => {
    const { workspace, dana, name } = await setting()
    const other = await aWorkspace()
    await expect(namePerson(other.admin.ctx, name('reader'))).rejects.toMatchObject({ code: 'not_found' })
    await expect(namePerson(dana.ctx, { ...name('reader'), personId: other.admin.person.id })).rejects.toMatchObject({
      code: 'not_found',
    })
    const left = await aMember(workspace)
    await db.membership.updateMany({ where: { personId: left.person.id }, data: { leftAt: new Date() } })
    await expect(namePerson(dana.ctx, { ...name('reader'), personId: left.person.id })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('names once when two people name at once', async () => {
    const { workspace, admin, dana, proposal, name } = await setting()
    const results = await race(
      holding(proposal),
      () => namePerson(dana.ctx, name('coauthor')),
      () => namePerson(admin.ctx, name('coauthor')),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await countEvents(workspace.id)).toBe(1)
  })
})

describe('taking a name off', () => {
  it('ends the right at once and writes down who did', async () => {
    const { workspace, dana, guest, proposal, name } = await setting()
    await named(proposal, guest, 'coauthor')
    await unnamePerson(dana.ctx, name('coauthor'))
    await expect(getProposal(guest.ctx, proposal.id)).rejects.toMatchObject({ code: 'not_found' })
    const key = { proposalId: proposal.id, personId: guest.person.id }
    expect(await closedRooms(proposal.id)).toEqual([key])
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'proposal.person_unnamed',
      actorId: dana.person.id,
      data: { ...key, relation: 'coauthor' },
    })
  })

  it('refuses a co-author', async () => {
    const { workspace, guest, proposal, name } = await setting()
    const priya = await aMember(workspace)
    await named(proposal, priya, 'coauthor')
    await named(proposal, guest, 'reader')
    await expect(unnamePerson(priya.ctx, name('reader'))).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('does not find a proposal of another workspace', async () => {
    const { guest, proposal, name } = await setting()
    await named(proposal, guest, 'reader')
    const { admin } = await aWorkspace()
    await expect(unnamePerson(admin.ctx, name('reader'))).rejects.toMatchObject({ code: 'not_found' })
  })

  it('lets one of two people win who take it off at once', async () => {
    const { workspace, admin, dana, guest, proposal, name } = await setting()
    await named(proposal, guest, 'reader')
    const results = await race(
      holding(proposal),
      () => unnamePerson(dana.ctx, name('reader')),
      () => unnamePerson(admin.ctx, name('reader')),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await countEvents(workspace.id)).toBe(1)
  })
})
