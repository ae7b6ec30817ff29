import { describe, expect, it } from 'vitest'
import { CLARITY_VERSION } from '@/lib/clarity/version'
import { findRevisionCheck } from '@/lib/server/clarity/find-revision-check'
import { db } from '@/lib/server/db'
import { compareRevisions } from '@/lib/server/revisions/compare-revisions'
import { getRevision } from '@/lib/server/revisions/get-revision'
import { listRevisions } from '@/lib/server/revisions/list-revisions'
import { nameRevision } from '@/lib/server/revisions/name-revision'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { aMember, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { typeHeadline } from '@/tests/support/live-edits'
import { aRound, aVerdict } from '@/tests/support/rounds'
import { countEvents, lastEvent } from '@/tests/support/trail'

/** Three revisions: Dana's, one with Priya's words, one with Dana's again. */
async function setting() {
  const { workspace, admin } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const priya = await aMember(workspace, 'member', { name: 'Priya Nair' })
  const proposal = await draftProposal(dana, { content: sampleContent() })
  await named(proposal, priya, 'coauthor')
  const input = (message: string) => ({ proposalId: proposal.id, message })
  await saveRevision(dana.ctx, input('First full draft'))
  await typeHeadline(proposal, priya.person, 'Second Bell rings twice before a dose is missed')
  await saveRevision(dana.ctx, input('Twice'))
  await typeHeadline(proposal, dana.person, 'Second Bell rings before it is late')
  await saveRevision(priya.ctx, input('Late'))
  return { workspace, admin, dana, priya, proposal }
}

/** The next revision, as one was kept before there was a check. */
async function unchecked(proposalId: string, number: number): Promise<void> {
  const row = await db.revision.findUniqueOrThrow({ where: { proposalId_number: { proposalId, number } } })
  const { sectionHashes, sectionWords, contributors } = row as Record<'sectionHashes' | 'sectionWords' | 'contributors', object>
  await db.revision.create({ data: { ...row, number: number + 1, sectionHashes, sectionWords, contributors } })
}

describe('comparing two revisions', () => {
  it('says what changed, and who wrote there between the two', async () => {
    const { dana, proposal } = await setting()
    const { diff, writers, from, to } = await compareRevisions(dana.ctx, proposal.id, 1, 2)
    expect(diff.parts.headline).toMatchObject({ added: 1, removed: 0, isSame: false })
    expect(diff.parts.problem.isSame).toBe(true)
    expect(writers.headline.map(({ name }) => name)).toEqual(['Priya Nair'])
    expect(to.words - from.words).toBe(1)
    const both = await compareRevisions(dana.ctx, proposal.id, 1, 3)
    expect(both.writers.headline.map(({ name }) => name).sort()).toEqual(['Dana Okafor', 'Priya Nair'])
  })

  it('says what the check found in each when it was kept, and that it found nothing where there was none yet', async () => {
    const { dana, priya, proposal } = await setting()
    await typeHeadline(proposal, priya.person, 'Many patients leverage a bell')
    await saveRevision(dana.ctx, { proposalId: proposal.id, message: 'Jargon' })
    const { from, to } = await compareRevisions(dana.ctx, proposal.id, 3, 4)
    const kept = await findRevisionCheck(proposal.id, 4)
    expect(to.check).toMatchObject({ fix: kept?.fix, look: kept?.look, version: CLARITY_VERSION })
    expect((to.check?.fix ?? 0) + (to.check?.look ?? 0)).toBe((from.check?.fix ?? 0) + (from.check?.look ?? 0) + 2)
    await unchecked(proposal.id, 4)
    expect((await compareRevisions(dana.ctx, proposal.id, 4, 5)).to.check).toBeNull()
    const { rows } = await listRevisions(dana.ctx, proposal.id)
    expect(rows.slice(0, 3).map(({ check }) => check)).toEqual([null, to.check, from.check])
  })

  it('finds nothing for strangers and for numbers that are not there', async () => {
    const { dana, proposal } = await setting()
    const { admin } = await aWorkspace()
    await expect(compareRevisions(admin.ctx, proposal.id, 1, 2)).rejects.toMatchObject({ code: 'not_found' })
    await expect(compareRevisions(dana.ctx, proposal.id, 1, 9)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('the list of revisions', () => {
  it('has words that came and went, counted when each was kept', async () => {
    const { dana, proposal } = await setting()
    const { rows, total, older } = await listRevisions(dana.ctx, proposal.id)
    expect(rows.map(({ number, added, removed }) => [number, added, removed])).toEqual([
      [3, 3, 5],
      [2, 1, 0],
      [1, 123, 0],
    ])
    expect([total, older]).toEqual([3, null])
  })

  it('says what rounds made of each, and nothing of the verdicts of an open one', async () => {
    const { dana, priya, proposal } = await setting()
    const first = await aRound(proposal.id, 1, { number: 1, end: 'replaced' })
    const second = await aRound(proposal.id, 2, { number: 2, end: null })
    for (const round of [first, second]) await aVerdict(round, priya.person.id, 'request_changes')
    const { rows } = await listRevisions(dana.ctx, proposal.id)
    const submitted = await listRevisions(dana.ctx, proposal.id, { only: 'submitted' })
    expect([submitted.rows.map(({ number }) => number), submitted.total]).toEqual([[2, 1], 2])
    expect(rows.map(({ marks }) => marks)).toEqual([[], [{ round: 2, state: 'open' }], [{ round: 1, state: 'changes' }]])
  })

  it('comes a page at a time, and for one person', async () => {
    const { dana, priya, proposal } = await setting()
    const page = await listRevisions(dana.ctx, proposal.id, { take: 2 })
    expect([page.rows.map(({ number }) => number), page.total, page.older]).toEqual([[3, 2], 3, 2])
    const rest = await listRevisions(dana.ctx, proposal.id, { take: 2, below: 2 })
    expect([rest.rows.map(({ number }) => number), rest.older]).toEqual([[1], null])
    const theirs = await listRevisions(dana.ctx, proposal.id, { by: priya.person.id })
    expect(theirs.rows.map(({ number }) => number)).toEqual([3, 2])
    expect((await listRevisions(dana.ctx, proposal.id, { only: 'submitted' })).total).toBe(0)
  })
})

describe('naming a revision', () => {
  const named1 = (proposalId: string, name: string) => ({ proposalId, number: 1, name })

  it('changes what the list says and nothing else, and is on record', async () => {
    const { workspace, dana, proposal } = await setting()
    const before = await getRevision(dana.ctx, proposal.id, 1)
    await nameRevision(dana.ctx, named1(proposal.id, 'What the board saw'))
    const { rows } = await listRevisions(dana.ctx, proposal.id)
    expect(rows.at(-1)).toMatchObject({ title: 'What the board saw', message: 'First full draft' })
    expect(await lastEvent(workspace.id)).toMatchObject({
      action: 'revision.named',
      actorId: dana.person.id,
      data: { proposalId: proposal.id, number: 1 },
    })
    await nameRevision(dana.ctx, named1(proposal.id, ''))
    expect((await listRevisions(dana.ctx, proposal.id)).rows.at(-1)?.title).toBe('First full draft')
    expect(await getRevision(dana.ctx, proposal.id, 1)).toEqual(before)
  })

  it('is refused to readers, and finds nothing for strangers and wrong numbers', async () => {
    const { workspace, admin, dana, proposal } = await setting()
    const tom = await aMember(workspace)
    const events = await countEvents(workspace.id)
    await expect(nameRevision(tom.ctx, named1(proposal.id, 'Mine'))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(nameRevision((await aWorkspace()).admin.ctx, named1(proposal.id, 'Mine'))).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(nameRevision(dana.ctx, { ...named1(proposal.id, 'Mine'), number: 8 })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await countEvents(workspace.id)).toBe(events)
    await nameRevision(admin.ctx, named1(proposal.id, 'A lead may'))
    expect(await db.revisionName.count({ where: { proposalId: proposal.id } })).toBe(1)
  })

  it('leaves one name when two people give one at once', async () => {
    const { dana, priya, proposal } = await setting()
    await Promise.allSettled([
      nameRevision(dana.ctx, named1(proposal.id, 'Hers')),
      nameRevision(priya.ctx, named1(proposal.id, 'Theirs')),
    ])
    expect(await db.revisionName.count({ where: { proposalId: proposal.id } })).toBe(1)
  })
})
