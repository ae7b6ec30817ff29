import { describe, expect, it } from 'vitest'
import { db } from '@/lib/server/db'
import { getProposal } from '@/lib/server/proposals/get-proposal'
import { catchUpSummaries } from '@/lib/server/writing/catch-up-summaries'
import { getWritePage } from '@/lib/server/writing/get-write-page'
import { writeSummary } from '@/lib/server/writing/write-summary'
import { aMember, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { typeHeadline } from '@/tests/support/live-edits'

describe('the summary of a proposal', () => {
  it('follows the committed text and who edited last', async () => {
    const { admin } = await aWorkspace()
    const proposal = await draftProposal(admin)
    await typeHeadline(proposal, admin.person, 'Northgate now rings you')
    await writeSummary(proposal.id)
    const summary = await db.proposalSummary.findUniqueOrThrow({ where: { proposalId: proposal.id } })
    expect(summary).toMatchObject({ headline: 'Northgate now rings you', releaseWords: 4, sectionsDone: 1, questions: 0 })
    const row = await db.documentUpdate.findFirstOrThrow({ where: { documentId: proposal.id } })
    expect(summary.editedAt).toEqual(row.at)
  })

  it('keeps the time of the last edit when the log was compacted', async () => {
    const { admin } = await aWorkspace()
    const proposal = await draftProposal(admin)
    const lastAt = new Date('2027-01-02T03:04:05.000Z')
    await db.documentContribution.create({
      data: { documentId: proposal.id, afterRevision: 0, personId: admin.person.id, section: 'problem', updates: 1, lastAt },
    })
    await writeSummary(proposal.id)
    expect((await db.proposalSummary.findUniqueOrThrow({ where: { proposalId: proposal.id } })).editedAt).toEqual(lastAt)
  })

  it('catches up after a kill between the edit and its summary, and only where the text is newer', async () => {
    const { workspace, admin } = await aWorkspace()
    const behind = await draftProposal(admin)
    await typeHeadline(behind, admin.person, 'Northgate now rings you')
    expect(await catchUpSummaries(workspace.id)).toBe(1)
    const summary = await db.proposalSummary.findUniqueOrThrow({ where: { proposalId: behind.id } })
    expect(summary.headline).toBe('Northgate now rings you')
    await db.proposalSummary.update({ where: { proposalId: behind.id }, data: { headline: 'kept' } })
    expect(await catchUpSummaries(workspace.id)).toBe(0)
    expect((await db.proposalSummary.findUniqueOrThrow({ where: { proposalId: behind.id } })).headline).toBe('kept')
  })

  it('leaves a proposal that is gone alone', async () => {
    await writeSummary('0198a0d4-0000-7000-8000-000000000001')
  })
})

describe('the write page', () => {
  it('has everything around the text, with the rulings for its viewer', async () => {
    const { workspace, admin } = await aWorkspace()
    const guest = await aMember(workspace, 'guest', { name: 'Henry Osei' })
    const proposal = await draftProposal(admin, { visibility: 'named' })
    await expect(getProposal(guest.ctx, proposal.id)).rejects.toMatchObject({ code: 'not_found' })
    await named(proposal, guest, 'coauthor')
    const page = await getWritePage(guest.ctx, await getProposal(guest.ctx, proposal.id))
    expect(page.title).toBe('Second Bell')
    expect([page.may.write.allowed, page.may.share.allowed]).toEqual([true, false])
  })
})
