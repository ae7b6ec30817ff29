import { describe, expect, it } from 'vitest'
import type { ChangeDetailsInput } from '@/lib/domain/proposal'
import { changeDetails } from '@/lib/server/proposals/change-details'
import { getProposal } from '@/lib/server/proposals/get-proposal'
import { aMember, approvedProposal, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { holding, outcomes, race } from '@/tests/support/race'
import { countEvents, lastEvent } from '@/tests/support/trail'

const seen = { title: 'Second Bell', teamId: null, launchDate: null, engineeringMonths: null }

function change(proposal: { id: string }, over: Partial<ChangeDetailsInput>): ChangeDetailsInput {
  return { proposalId: proposal.id, ...seen, seen, ...over }
}

describe('changing the details of a proposal', () => {
  it('writes what is new, and writes down which details and by whom', async () => {
    const { workspace } = await aWorkspace()
    const dana = await aMember(workspace)
    const priya = await aMember(workspace, 'guest')
    const proposal = await draftProposal(dana)
    await named(proposal, priya, 'coauthor')
    await changeDetails(priya.ctx, change(proposal, { title: 'Third Bell', launchDate: '2099-03-04', engineeringMonths: 0.5 }))

    expect(await getProposal(dana.ctx, proposal.id)).toMatchObject({
      title: 'Third Bell',
      launchDate: '2099-03-04',
      engineeringMonths: 0.5,
    })
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'proposal.details_changed',
      actorId: priya.person.id,
      data: { proposalId: proposal.id, changed: ['title', 'launchDate', 'engineeringMonths'] },
    })
  })

  it('is no event when nothing is new', async () => {
    const { workspace, admin } = await aWorkspace()
    const proposal = await draftProposal(admin)
    await changeDetails(admin.ctx, change(proposal, {}))
    expect(await countEvents(workspace.id)).toBe(0)
  })

  it('refuses a reader, a lead who does not write it, and a locked text', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    const proposal = await draftProposal(dana)
    await expect(changeDetails(admin.ctx, change(proposal, { title: 'X' }))).rejects.toMatchObject({ code: 'forbidden' })
    const cleared = await approvedProposal(dana)
    await expect(changeDetails(dana.ctx, change(cleared, { title: 'X' }))).rejects.toMatchObject({ code: 'conflict' })
  })

  it('does not find a proposal of another workspace', async () => {
    const proposal = await draftProposal((await aWorkspace()).admin)
    const { admin } = await aWorkspace()
    await expect(changeDetails(admin.ctx, change(proposal, { title: 'X' }))).rejects.toMatchObject({ code: 'not_found' })
  })

  it('overwrites nobody from a form that is older than the details', async () => {
    const { admin } = await aWorkspace()
    const proposal = await draftProposal(admin)
    await changeDetails(admin.ctx, change(proposal, { title: 'Third Bell' }))
    await expect(changeDetails(admin.ctx, change(proposal, { launchDate: '2099-03-04' }))).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await getProposal(admin.ctx, proposal.id)).toMatchObject({ title: 'Third Bell', launchDate: null })
  })

  it('lets one of two people win who save at once', async () => {
    const { workspace, admin } = await aWorkspace()
    const priya = await aMember(workspace)
    const proposal = await draftProposal(admin)
    await named(proposal, priya, 'coauthor')
    const results = await race(
      holding(proposal),
      () => changeDetails(admin.ctx, change(proposal, { title: 'One' })),
      () => changeDetails(priya.ctx, change(proposal, { launchDate: '2099-03-04' })),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await countEvents(workspace.id)).toBe(1)
  })
})
