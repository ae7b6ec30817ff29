import { describe, expect, it } from 'vitest'
import { findRevisionCheck } from '@/lib/server/clarity/find-revision-check'
import { getDraftHistory } from '@/lib/server/portfolio/get-draft-history'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { aMember, archivedProposal, aTeam, aWorkspace, draftProposal } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { typeHeadline } from '@/tests/support/live-edits'
import { aRound } from '@/tests/support/rounds'

describe('how drafts move', () => {
  it('gives a lead every living proposal of the workspace with its revisions in order', async () => {
    const { workspace, admin } = await aWorkspace()
    const team = await aTeam(workspace)
    const proposal = await draftProposal(admin, { title: 'One Bag', content: sampleContent(), teamId: team.id })
    await draftProposal(admin, { title: 'Quiet Hour' })
    await archivedProposal(admin, { title: 'Night Bell' })
    await saveRevision(admin.ctx, { proposalId: proposal.id, message: '' })
    await typeHeadline(proposal, admin.person, 'We leverage many bells')
    await saveRevision(admin.ctx, { proposalId: proposal.id, message: '' })
    await aRound(proposal.id, 1, { number: 1, end: 'rejected' })
    const drafts = await getDraftHistory(admin.ctx)
    expect(drafts.flatMap(({ points }) => points.flatMap(({ marks }) => marks))).toEqual([{ round: 1, state: 'rejected' }])
    expect(drafts.map(({ title }) => title).sort()).toEqual(['One Bag', 'Quiet Hour'])
    const bag = drafts.find(({ title }) => title === 'One Bag')
    expect(bag).toMatchObject({ team: team.name, revisions: 2, isOpen: true })
    expect(bag?.points.map(({ number, isAutomatic }) => [number, isAutomatic])).toEqual([
      [1, false],
      [2, false],
    ])
    const checks = await Promise.all([1, 2].map((number) => findRevisionCheck(proposal.id, number)))
    expect(bag?.points.map(({ findings }) => findings)).toEqual(checks.map((check) => check?.fix))
    expect(bag?.points[1]?.words).toBeLessThan(bag?.points[0]?.words ?? 0)
  })

  it('is refused to members and guests, and shows nothing of another workspace', async () => {
    const { workspace, admin } = await aWorkspace()
    await draftProposal(admin)
    for (const role of ['member', 'guest'] as const) {
      await expect(getDraftHistory((await aMember(workspace, role)).ctx)).rejects.toMatchObject({ code: 'forbidden' })
    }
    expect(await getDraftHistory((await aWorkspace()).admin.ctx)).toEqual([])
  })
})
