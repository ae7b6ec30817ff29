import { describe, expect, it } from 'vitest'
import { archiveProposal } from '@/lib/server/proposals/archive-proposal'
import { deleteProposal } from '@/lib/server/proposals/delete-proposal'
import { getProposal } from '@/lib/server/proposals/get-proposal'
import { restoreProposal } from '@/lib/server/proposals/restore-proposal'
import { aMember, approvedProposal, archivedProposal, aWorkspace, draftProposal, proposalInReview } from '@/prisma/factories'
import { holding, outcomes, race } from '@/tests/support/race'
import { closedRooms, countEvents, lastEvent } from '@/tests/support/trail'

describe('archiving a proposal', () => {
  it('archives it, closes its room, and writes down who did', async () => {
    const { workspace } = await aWorkspace()
    const dana = await aMember(workspace)
    const proposal = await draftProposal(dana)
    await archiveProposal(dana.ctx, { proposalId: proposal.id })

    const seen = await getProposal(dana.ctx, proposal.id)
    expect(seen.status).toBe('archived')
    expect(seen.archived?.by?.id).toBe(dana.person.id)
    expect(seen.may.write).toMatchObject({ allowed: false, reason: 'It is archived. Restore it first.' })
    expect(await closedRooms(proposal.id)).toEqual([{ proposalId: proposal.id }])
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'proposal.archived',
      actorId: dana.person.id,
      data: { proposalId: proposal.id, from: 'draft' },
    })
  })

  it('refuses a member who does not own it, and what is in review', async () => {
    const { workspace, admin } = await aWorkspace()
    const tom = await aMember(workspace)
    const proposal = await draftProposal(admin)
    await expect(archiveProposal(tom.ctx, { proposalId: proposal.id })).rejects.toMatchObject({ code: 'forbidden' })
    const inReview = await proposalInReview(admin)
    await expect(archiveProposal(admin.ctx, { proposalId: inReview.id })).rejects.toMatchObject({
      code: 'conflict',
      message: 'Withdraw it from review first.',
    })
  })

  it('does not find a proposal of another workspace', async () => {
    const proposal = await draftProposal((await aWorkspace()).admin)
    const { admin } = await aWorkspace()
    await expect(archiveProposal(admin.ctx, { proposalId: proposal.id })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('lets one of two people win who archive at once', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    const proposal = await draftProposal(dana)
    const results = await race(
      holding(proposal),
      () => archiveProposal(admin.ctx, { proposalId: proposal.id }),
      () => archiveProposal(dana.ctx, { proposalId: proposal.id }),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await countEvents(workspace.id)).toBe(1)
  })

  it('lets one of two people win when one archives and one deletes at once', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    const proposal = await draftProposal(dana)
    const results = await race(
      holding(proposal),
      () => archiveProposal(admin.ctx, { proposalId: proposal.id }),
      () => deleteProposal(dana.ctx, { proposalId: proposal.id }),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await countEvents(workspace.id)).toBe(1)
  })
})

describe('restoring a proposal', () => {
  it('brings back the state that it had and writes down who did', async () => {
    const { workspace, admin } = await aWorkspace()
    const proposal = await approvedProposal(admin)
    await archiveProposal(admin.ctx, { proposalId: proposal.id })
    await restoreProposal(admin.ctx, { proposalId: proposal.id })

    expect(await getProposal(admin.ctx, proposal.id)).toMatchObject({ status: 'cleared', archived: null })
    expect(await closedRooms(proposal.id)).toHaveLength(2)
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'proposal.restored',
      actorId: admin.person.id,
      data: { proposalId: proposal.id, to: 'cleared' },
    })
  })

  it('refuses a member who does not own it, and what is not archived', async () => {
    const { workspace, admin } = await aWorkspace()
    const tom = await aMember(workspace)
    const archived = await archivedProposal(admin)
    await expect(restoreProposal(tom.ctx, { proposalId: archived.id })).rejects.toMatchObject({ code: 'forbidden' })
    const draft = await draftProposal(admin)
    await expect(restoreProposal(admin.ctx, { proposalId: draft.id })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('does not find a proposal of another workspace', async () => {
    const proposal = await archivedProposal((await aWorkspace()).admin)
    const { admin } = await aWorkspace()
    await expect(restoreProposal(admin.ctx, { proposalId: proposal.id })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('lets one of two people win who restore at once', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    const proposal = await archivedProposal(dana)
    const results = await race(
      holding(proposal),
      () => restoreProposal(admin.ctx, { proposalId: proposal.id }),
      () => restoreProposal(dana.ctx, { proposalId: proposal.id }),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await countEvents(workspace.id)).toBe(1)
  })
})
