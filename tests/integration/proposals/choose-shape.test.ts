import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { chooseShape } from '@/lib/server/proposals/choose-shape'
import { getProposal } from '@/lib/server/proposals/get-proposal'
import { aMember, approvedProposal, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { holding, outcomes, race } from '@/tests/support/race'
import { countEvents, lastEvent } from '@/tests/support/trail'

const leave = (proposal: { id: string }) => ({ proposalId: proposal.id, shape: null, seen: 'prime' }) as const

describe('choosing the shape of a proposal', () => {
  it('leaves it and takes it back, and writes down who did', async () => {
    const { workspace } = await aWorkspace()
    const dana = await aMember(workspace)
    const tom = await aMember(workspace)
    const proposal = await draftProposal(dana, { shape: 'prime' })
    await named(proposal, tom, 'coauthor')
    await chooseShape(tom.ctx, leave(proposal))
    expect((await getProposal(dana.ctx, proposal.id)).shape).toBeNull()
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'proposal.shape_chosen',
      actorId: tom.person.id,
      data: { proposalId: proposal.id, shape: null },
    })
    expect(await db.outbox.count({ where: { kind: 'rooms.tell', payload: { path: ['proposalId'], equals: proposal.id } } })).toBe(
      1,
    )
    await chooseShape(tom.ctx, { proposalId: proposal.id, shape: 'prime', seen: null })
    expect((await getProposal(dana.ctx, proposal.id)).shape).toBe('prime')
    await chooseShape(tom.ctx, { proposalId: proposal.id, shape: 'prime', seen: 'prime' })
    expect(await countEvents(workspace.id)).toBe(2)
  })

  it('refuses a reader, a screen that is older than the choice, and a locked text', async () => {
    const { workspace } = await aWorkspace()
    const dana = await aMember(workspace)
    const lucy = await aMember(workspace)
    const proposal = await draftProposal(dana, { shape: 'prime' })
    await expect(chooseShape(lucy.ctx, leave(proposal))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(chooseShape(dana.ctx, { ...leave(proposal), seen: 'echo' })).rejects.toMatchObject({ code: 'conflict' })
    const cleared = await approvedProposal(dana, { shape: 'prime' })
    await expect(chooseShape(dana.ctx, leave(cleared))).rejects.toMatchObject({ code: 'conflict' })
    expect(await countEvents(workspace.id)).toBe(0)
  })

  it('does not find a proposal of another workspace', async () => {
    const proposal = await draftProposal((await aWorkspace()).admin, { shape: 'prime' })
    const { admin } = await aWorkspace()
    await expect(chooseShape(admin.ctx, leave(proposal))).rejects.toMatchObject({ code: 'not_found' })
  })

  it('lets one of two people win who choose at once', async () => {
    const { workspace, admin } = await aWorkspace()
    const tom = await aMember(workspace)
    const proposal = await draftProposal(admin, { shape: 'prime' })
    await named(proposal, tom, 'coauthor')
    const results = await race(
      holding(proposal),
      () => chooseShape(admin.ctx, leave(proposal)),
      () => chooseShape(tom.ctx, { ...leave(proposal), shape: 'echo' }),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await countEvents(workspace.id)).toBe(1)
  })

  it('keeps only the name of an example that there is', async () => {
    const { admin } = await aWorkspace()
    await expect(draftProposal(admin, { shape: 'firephone' })).rejects.toThrow(/proposal_shape_known/)
    await expect(db.proposal.count({ where: { ownerId: admin.person.id } })).resolves.toBe(0)
  })
})
