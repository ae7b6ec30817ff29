import { describe, expect, it } from 'vitest'
import { DAY_MS } from '@/lib/domain/day'
import { type DraftCursor, draftCursor, readDraftCursor } from '@/lib/domain/draft-history'
import { findRevisionCheck } from '@/lib/server/clarity/find-revision-check'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getDraftFigures } from '@/lib/server/portfolio/get-draft-figures'
import { type DraftPage, getDraftHistory } from '@/lib/server/portfolio/get-draft-history'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { aMember, archivedProposal, aTeam, aWorkspace, draftProposal } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { typeHeadline } from '@/tests/support/live-edits'
import { aRound } from '@/tests/support/rounds'

const ALL = { which: 'all', after: null, take: 25 } as const

/** Sets when somebody last wrote in it; its id. */
async function writtenIn({ id }: { id: string }, daysAgo: number): Promise<string> {
  await db.proposalSummary.update({ where: { proposalId: id }, data: { editedAt: new Date(Date.now() - daysAgo * DAY_MS) } })
  return id
}

/** Ids of a list, five a page, by the cursor that the page's link holds. */
async function walk(ctx: Context, which: 'all' | 'still'): Promise<string[]> {
  const ids: string[] = []
  for (let after: DraftCursor | null = null; ; ) {
    const { drafts, hasMore }: DraftPage = await getDraftHistory(ctx, { which, after, take: 5 })
    ids.push(...drafts.map(({ id }) => id))
    const last = drafts.at(-1)
    if (!hasMore || !last) return ids
    after = readDraftCursor(draftCursor(last))
  }
}

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
    const { drafts } = await getDraftHistory(admin.ctx, ALL)
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
      const { ctx } = await aMember(workspace, role)
      await expect(getDraftFigures(ctx)).rejects.toMatchObject({ code: 'forbidden' })
      await expect(getDraftHistory(ctx, ALL)).rejects.toMatchObject({ code: 'forbidden' })
    }
    const elsewhere = (await aWorkspace()).admin.ctx
    expect(await getDraftHistory(elsewhere, ALL)).toEqual({ drafts: [], hasMore: false })
    expect(await getDraftFigures(elsewhere)).toEqual({ proposals: 0, perProposal: 0, daysBetween: null, still: 0, teams: [] })
  })

  it('goes from page to page and misses none, nor those that sit still, the longest first', async () => {
    const { admin } = await aWorkspace()
    const made = []
    for (let days = 1; days <= 12; days++) made.push(await writtenIn(await draftProposal(admin), days))
    await writtenIn(await archivedProposal(admin), 30)
    expect(await walk(admin.ctx, 'all')).toEqual(made)
    expect(await walk(admin.ctx, 'still')).toEqual(made.slice(6).reverse())
  })

  it('counts by team what is written, and how long it rests, in the database', async () => {
    const { workspace, admin } = await aWorkspace()
    const stores = await aTeam(workspace, { name: 'Stores' })
    const bag = await draftProposal(admin, { content: sampleContent(), teamId: stores.id })
    // The second after two days, the third after five more.
    for (const day of [1, 3, 8]) {
      await typeHeadline(bag, admin.person, `${day} bags`)
      await saveRevision({ ...admin.ctx, now: () => new Date(Date.UTC(2026, 1, day)) }, { proposalId: bag.id, message: '' })
    }
    await writtenIn(bag, 6.9)
    await writtenIn(await draftProposal(admin), 7.1)
    await archivedProposal(admin)
    expect(await getDraftFigures(admin.ctx)).toEqual({
      ...{ proposals: 2, perProposal: 1.5, daysBetween: 3.5, still: 1 },
      teams: [
        { team: 'Stores', proposals: 1, perProposal: 3, daysBetween: 3.5, still: 0 },
        { team: 'No team', proposals: 1, perProposal: 0, daysBetween: null, still: 1 },
      ],
    })
  })
})
