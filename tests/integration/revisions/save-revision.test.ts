import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { readContent } from '@/lib/editor/content'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { getRevision } from '@/lib/server/revisions/get-revision'
import { hashContent } from '@/lib/server/revisions/hash-content'
import { listRevisions } from '@/lib/server/revisions/list-revisions'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { readCommitted } from '@/lib/server/writing/read-committed'
import { aMember, approvedProposal, aWorkspace, draftProposal, named } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { typeHeadline } from '@/tests/support/live-edits'
import { holding, outcomes, race } from '@/tests/support/race'
import { countEvents, lastEvent } from '@/tests/support/trail'

async function setting() {
  const { workspace, admin } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' })
  const priya = await aMember(workspace, 'member', { name: 'Priya Nair' })
  const proposal = await draftProposal(dana, { content: sampleContent() })
  await named(proposal, priya, 'coauthor')
  return { workspace, admin, dana, priya, proposal, input: { proposalId: proposal.id, message: 'First full draft' } }
}

describe('saving a revision', () => {
  it('keeps the committed text with its hashes, words and writers, and writes down who saved', async () => {
    const { workspace, dana, priya, proposal, input } = await setting()
    const last = await typeHeadline(proposal, priya.person, 'Northgate now rings you')
    expect(await saveRevision(dana.ctx, input)).toEqual({ number: 1 })

    const revision = await getRevision(dana.ctx, proposal.id, 1)
    const { ydoc } = await readCommitted(db, proposal.id)
    expect(revision.content).toEqual(readContent(ydoc))
    expect(revision.content.sections.headline).toBe('Northgate now rings you')
    expect(revision.hash).toBe(hashContent(readContent(ydoc)).hash)
    expect(revision.words.headline).toBe(4)
    expect(revision.writers.map(({ name }) => name)).toEqual(['Priya Nair'])
    expect(revision.author.name).toBe('Dana Okafor')
    const row = await db.revision.findUniqueOrThrow({ where: { proposalId_number: { proposalId: proposal.id, number: 1 } } })
    expect(row).toMatchObject({
      lastUpdateId: last,
      schemaVersion: SCHEMA_VERSION,
      hashVersion: 1,
      contributors: { headline: [priya.person.id] },
    })
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'revision.saved',
      actorId: dana.person.id,
      data: { proposalId: proposal.id, number: 1, kind: 'manual', hash: revision.hash },
    })
    const summary = await db.proposalSummary.findUniqueOrThrow({ where: { proposalId: proposal.id } })
    expect(summary).toMatchObject({
      revisions: 1,
      headline: 'Northgate now rings you',
      sectionsDone: 9,
      questions: 5,
      answered: 5,
    })
  })

  it('keeps a headline that no list could show: endless, and with a character that PostgreSQL refuses', async () => {
    const { dana, proposal, input } = await setting()
    const headline = `\u0000${'long '.repeat(10_000)}`
    await typeHeadline(proposal, dana.person, headline)
    expect(await saveRevision(dana.ctx, input)).toEqual({ number: 1 })
    expect((await getRevision(dana.ctx, proposal.id, 1)).content.sections.headline).toBe(headline)
    const summary = await db.proposalSummary.findUniqueOrThrow({ where: { proposalId: proposal.id } })
    expect(summary.headline).toMatch(/^ long [long ]{294}$/)
  })

  it('is refused while nothing changed, and says since when', async () => {
    const { dana, input } = await setting()
    await saveRevision(dana.ctx, input)
    await expect(saveRevision(dana.ctx, input)).rejects.toMatchObject({
      code: 'conflict',
      message: 'Nothing changed since revision 1. The text is as you saved it.',
    })
  })

  it('finds nothing changed when words were typed and taken back', async () => {
    const { dana, proposal, input } = await setting()
    await saveRevision(dana.ctx, input)
    await typeHeadline(proposal, dana.person, 'Something else')
    await typeHeadline(proposal, dana.person, sampleContent().sections.headline)
    await expect(saveRevision(dana.ctx, input)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('names only who wrote since the revision before, what compaction kept included', async () => {
    const { dana, priya, proposal, input } = await setting()
    await typeHeadline(proposal, priya.person, 'One')
    await saveRevision(dana.ctx, input)
    await typeHeadline(proposal, dana.person, 'Two')
    const kept = { documentId: proposal.id, updates: 3, lastAt: new Date() }
    await db.documentContribution.createMany({
      data: [
        { ...kept, afterRevision: 0, personId: priya.person.id, section: 'problem' },
        { ...kept, afterRevision: 1, personId: priya.person.id, section: 'customerFaq' },
      ],
    })
    await saveRevision(dana.ctx, input)
    const row = await db.revision.findUniqueOrThrow({ where: { proposalId_number: { proposalId: proposal.id, number: 2 } } })
    expect(row.contributors).toEqual({ headline: [dana.person.id], customerFaq: [priya.person.id] })
  })

  it('lists the newest first, without their text', async () => {
    const { dana, priya, proposal, input } = await setting()
    await saveRevision(dana.ctx, input)
    await typeHeadline(proposal, priya.person, 'Two words')
    await saveRevision(priya.ctx, { ...input, message: '' })
    const { rows } = await listRevisions(dana.ctx, proposal.id)
    expect(rows.map(({ number, message, author }) => [number, message, author.name])).toEqual([
      [2, '', 'Priya Nair'],
      [1, 'First full draft', 'Dana Okafor'],
    ])
  })

  it('refuses a reader, a lead who does not write it, and a locked text', async () => {
    const { workspace, admin, dana, input } = await setting()
    const tom = await aMember(workspace)
    for (const somebody of [tom, admin]) {
      await expect(saveRevision(somebody.ctx, input)).rejects.toMatchObject({ code: 'forbidden' })
    }
    const cleared = await approvedProposal(dana)
    await expect(saveRevision(dana.ctx, { proposalId: cleared.id, message: '' })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('does not find a proposal of another workspace, nor a revision that is not there', async () => {
    const { dana, proposal, input } = await setting()
    const { admin } = await aWorkspace()
    await expect(saveRevision(admin.ctx, input)).rejects.toMatchObject({ code: 'not_found' })
    await expect(listRevisions(admin.ctx, proposal.id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(getRevision(admin.ctx, proposal.id, 1)).rejects.toMatchObject({ code: 'not_found' })
    await expect(getRevision(dana.ctx, proposal.id, 1)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('gives one number when two people save the same text at once', async () => {
    const { workspace, dana, priya, proposal, input } = await setting()
    const results = await race(
      holding(proposal),
      () => saveRevision(dana.ctx, input),
      () => saveRevision(priya.ctx, input),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await db.revision.count({ where: { proposalId: proposal.id } })).toBe(1)
    expect(await countEvents(workspace.id)).toBe(1)
  })
})

describe('a revision', () => {
  it('is never changed and never deleted by itself', async () => {
    const { dana, proposal, input } = await setting()
    await saveRevision(dana.ctx, input)
    const where = { proposalId_number: { proposalId: proposal.id, number: 1 } }
    await expect(db.revision.update({ where, data: { message: 'Better' } })).rejects.toThrow()
    await expect(db.revision.delete({ where })).rejects.toThrow()
    await expect(db.$executeRaw`TRUNCATE "revision"`).rejects.toThrow()
    expect((await getRevision(dana.ctx, proposal.id, 1)).message).toBe('First full draft')
  })

  it('is safe from the owner of the tables too', async () => {
    const { dana, proposal, input } = await setting()
    await saveRevision(dana.ctx, input)
    const owner = new Client({ connectionString: env().databaseAdminUrl ?? env().databaseUrl })
    await owner.connect()
    try {
      const change = owner.query(`UPDATE revision SET message = 'Better' WHERE proposal_id = $1`, [proposal.id])
      await expect(change).rejects.toThrow(/never changed/)
      await expect(owner.query('DELETE FROM revision WHERE proposal_id = $1', [proposal.id])).rejects.toThrow(/never deleted/)
      await expect(owner.query('TRUNCATE revision CASCADE')).rejects.toThrow(/never changed/)
    } finally {
      await owner.end()
    }
  })
})
