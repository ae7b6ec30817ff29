import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { deleteProposal } from '@/lib/server/proposals/delete-proposal'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { aMember, aWorkspace, draftProposal, proposalInReview } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { holding, outcomes, race } from '@/tests/support/race'
import { closedRooms, countEvents, lastEvent } from '@/tests/support/trail'

describe('deleting a proposal', () => {
  it('takes its text and revisions with it, and the trail keeps the id', async () => {
    const { workspace } = await aWorkspace()
    const dana = await aMember(workspace)
    const proposal = await draftProposal(dana, { content: sampleContent() })
    await saveRevision(dana.ctx, { proposalId: proposal.id, message: '' })
    await deleteProposal(dana.ctx, { proposalId: proposal.id })

    const where = { proposalId: proposal.id }
    expect(await db.proposal.count({ where: { id: proposal.id } })).toBe(0)
    expect([await db.document.count({ where }), await db.revision.count({ where })]).toEqual([0, 0])
    expect(await db.proposalSummary.count({ where })).toBe(0)
    expect(await closedRooms(proposal.id)).toEqual([{ proposalId: proposal.id }])
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'proposal.deleted',
      actorId: dana.person.id,
      data: { proposalId: proposal.id },
    })
  })

  it('refuses a lead who does not own it, and what was submitted once', async () => {
    const { workspace, admin } = await aWorkspace()
    const dana = await aMember(workspace)
    const draft = await draftProposal(dana)
    await expect(deleteProposal(admin.ctx, { proposalId: draft.id })).rejects.toMatchObject({ code: 'forbidden' })
    const withdrawn = await draftProposal(dana, { firstSubmittedAt: new Date() })
    await expect(deleteProposal(dana.ctx, { proposalId: withdrawn.id })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('does not find a proposal of another workspace', async () => {
    const proposal = await draftProposal((await aWorkspace()).admin)
    const { admin } = await aWorkspace()
    await expect(deleteProposal(admin.ctx, { proposalId: proposal.id })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('deletes once when two tabs delete at once', async () => {
    const { workspace, admin } = await aWorkspace()
    const proposal = await draftProposal(admin)
    const once = () => deleteProposal(admin.ctx, { proposalId: proposal.id })
    const results = await race(holding(proposal), once, once)
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await countEvents(workspace.id)).toBe(1)
  })

  it('is refused by the database itself once a proposal was submitted', async () => {
    const { admin } = await aWorkspace()
    const proposal = await proposalInReview(admin)
    await expect(db.proposal.delete({ where: { id: proposal.id } })).rejects.toThrow(/archived, never deleted/)
    await expect(db.proposal.update({ where: { id: proposal.id }, data: { firstSubmittedAt: null } })).rejects.toThrow(
      /first submission of a proposal is never changed/,
    )
  })
})
