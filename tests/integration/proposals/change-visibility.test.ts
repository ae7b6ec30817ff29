import { describe, expect, it } from 'vitest'
import { changeVisibility } from '@/lib/server/proposals/change-visibility'
import { getProposal } from '@/lib/server/proposals/get-proposal'
import { aMember, aWorkspace, draftProposal } from '@/prisma/factories'
import { holding, outcomes, race } from '@/tests/support/race'
import { closedRooms, countEvents, lastEvent } from '@/tests/support/trail'

describe('choosing who sees a proposal', () => {
  it('narrows it to the people named, closes the room, and writes down who did', async () => {
    const { workspace } = await aWorkspace()
    const dana = await aMember(workspace)
    const tom = await aMember(workspace)
    const proposal = await draftProposal(dana)
    await getProposal(tom.ctx, proposal.id)
    await changeVisibility(dana.ctx, { proposalId: proposal.id, visibility: 'named' })

    await expect(getProposal(tom.ctx, proposal.id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await closedRooms(proposal.id)).toEqual([{ proposalId: proposal.id }])
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'proposal.visibility_changed',
      actorId: dana.person.id,
      data: { proposalId: proposal.id, visibility: 'named' },
    })
    await changeVisibility(dana.ctx, { proposalId: proposal.id, visibility: 'workspace' })
    await getProposal(tom.ctx, proposal.id)
  })

  it('refuses a member who does not own it', async () => {
    const { workspace, admin } = await aWorkspace()
    const tom = await aMember(workspace)
    const proposal = await draftProposal(admin)
    await expect(changeVisibility(tom.ctx, { proposalId: proposal.id, visibility: 'named' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await closedRooms(proposal.id)).toEqual([])
  })

  it('does not find a proposal of another workspace', async () => {
    const proposal = await draftProposal((await aWorkspace()).admin)
    const { admin } = await aWorkspace()
    await expect(changeVisibility(admin.ctx, { proposalId: proposal.id, visibility: 'named' })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('lets one of two people win who narrow it at once', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    const proposal = await draftProposal(dana)
    const results = await race(
      holding(proposal),
      () => changeVisibility(dana.ctx, { proposalId: proposal.id, visibility: 'named' }),
      () => changeVisibility(admin.ctx, { proposalId: proposal.id, visibility: 'named' }),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await countEvents(workspace.id)).toBe(1)
  })
})
