import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { removeMember } from '@/lib/server/people/remove-member'
import { getProposal } from '@/lib/server/proposals/get-proposal'
import { handOver } from '@/lib/server/proposals/hand-over'
import { aMember, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { holding, outcomes, race } from '@/tests/support/race'
import { closedRooms, countEvents, lastEvent } from '@/tests/support/trail'

async function setting() {
  const { workspace, admin } = await aWorkspace()
  const dana = await aMember(workspace)
  const priya = await aMember(workspace, 'member', { name: 'Priya Nair' })
  const proposal = await draftProposal(dana)
  return { workspace, admin, dana, priya, proposal, to: (personId: string) => ({ proposalId: proposal.id, personId }) }
}

describe('handing a proposal over', () => {
  it('makes a co-author the owner and the owner a co-author, and writes down both', async () => {
    const { workspace, dana, priya, proposal, to } = await setting()
    await named(proposal, priya, 'coauthor')
    await handOver(dana.ctx, to(priya.person.id))

    const seen = await getProposal(dana.ctx, proposal.id)
    expect(seen.owner.name).toBe('Priya Nair')
    expect(seen.people.map(({ person, relation }) => [person.id, relation])).toEqual([[dana.person.id, 'coauthor']])
    expect(seen.may.write.allowed).toBe(true)
    expect(seen.may.delete.allowed).toBe(false)
    expect(await closedRooms(proposal.id)).toEqual([{ proposalId: proposal.id }])
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'proposal.handed_over',
      actorId: dana.person.id,
      data: { proposalId: proposal.id, fromId: dana.person.id, toId: priya.person.id },
    })
  })

  it('lets a lead take it from somebody who left, who becomes no co-author', async () => {
    const { workspace, admin, dana, proposal, to } = await setting()
    await db.membership.updateMany({
      where: { workspaceId: workspace.id, personId: dana.person.id },
      data: { leftAt: new Date() },
    })
    await handOver(admin.ctx, to(admin.person.id))
    expect((await getProposal(admin.ctx, proposal.id)).people).toEqual([])
  })

  it('refuses a member who does not own it, and a guest as the owner', async () => {
    const { workspace, dana, priya, to } = await setting()
    const guest = await aMember(workspace, 'guest')
    await expect(handOver(priya.ctx, to(priya.person.id))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(handOver(dana.ctx, to(guest.person.id))).rejects.toMatchObject({ code: 'invalid' })
    await expect(handOver(dana.ctx, to(dana.person.id))).rejects.toMatchObject({ code: 'conflict' })
  })

  it('does not find a proposal of another workspace, a stranger, or somebody who left', async () => {
    const { workspace, dana, to } = await setting()
    const other = await aWorkspace()
    await expect(handOver(other.admin.ctx, to(other.admin.person.id))).rejects.toMatchObject({ code: 'not_found' })
    await expect(handOver(dana.ctx, to(other.admin.person.id))).rejects.toMatchObject({ code: 'not_found' })
    const left = await aMember(workspace)
    await db.membership.updateMany({ where: { personId: left.person.id }, data: { leftAt: new Date() } })
    await expect(handOver(dana.ctx, to(left.person.id))).rejects.toMatchObject({ code: 'not_found' })
  })

  it('has one new owner when two people hand it over at once', async () => {
    const { workspace, admin, dana, priya, proposal, to } = await setting()
    const results = await race(
      holding(proposal),
      () => handOver(dana.ctx, to(priya.person.id)),
      () => handOver(admin.ctx, to(admin.person.id)),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await countEvents(workspace.id)).toBe(1)
  })

  it('leaves it with somebody who is here when the new owner is removed at the same moment', async () => {
    const { workspace, admin, dana, priya, proposal, to } = await setting()
    const people = { sql: 'SELECT 1 FROM workspace WHERE id = $1 FOR UPDATE', values: [workspace.id] }
    const results = await race(
      people,
      () => handOver(dana.ctx, to(priya.person.id)),
      () => removeMember(admin.ctx, { personId: priya.person.id }),
    )
    expect(outcomes(results)).toContain('won')
    expect(outcomes(results)).not.toEqual(['won', 'won'])
    const { owner } = await getProposal(admin.ctx, proposal.id)
    expect(await db.membership.count({ where: { personId: owner.id, leftAt: null } })).toBe(1)
  })
})
