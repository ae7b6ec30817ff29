import { describe, expect, it } from 'vitest'
import { CLARITY_VERSION } from '@/lib/clarity/version'
import { checkCommitted } from '@/lib/server/clarity/check-committed'
import { findRevisionCheck } from '@/lib/server/clarity/find-revision-check'
import { ignoreFinding } from '@/lib/server/clarity/ignore-finding'
import { db } from '@/lib/server/db'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { aWorkspace, draftProposal } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { typeHeadline } from '@/tests/support/live-edits'

async function saved(headline: string, before?: (id: string) => Promise<void>) {
  const { admin } = await aWorkspace()
  const content = sampleContent()
  content.sections.headline = headline
  const proposal = await draftProposal(admin, { content })
  await before?.(proposal.id)
  await saveRevision(admin.ctx, { proposalId: proposal.id, message: '' })
  const check = await findRevisionCheck(proposal.id, 1)
  if (!check) throw new Error('no check was kept')
  return { admin, proposal, check }
}

describe('what the check says of a revision', () => {
  it('is kept with it: by severity and kind, with the version of the rules', async () => {
    const { check } = await saved('Many patients leverage a tray')
    expect(check).toMatchObject({ version: CLARITY_VERSION, language: 'english', ignored: 0 })
    expect(check.findings.filter(({ part }) => part === 'headline')).toMatchObject([
      { kind: 'vague', words: 'Many' },
      { kind: 'jargon', words: 'leverage' },
    ])
    expect(check.byKind).toMatchObject({ vague: 1, jargon: 1 })
    expect(check.fix).toBe(check.findings.filter(({ severity }) => severity === 'fix').length)
    expect(check.answers.length).toBeGreaterThan(0)
  })

  it('counts what was ignored apart, with its reason', async () => {
    const { admin } = await aWorkspace()
    const content = sampleContent()
    content.sections.headline = 'Many patients miss a dose'
    const proposal = await draftProposal(admin, { content })
    const finding = (await checkCommitted(db, admin.ctx, proposal.id)).findings.find(({ words }) => words === 'Many')
    await ignoreFinding(admin.ctx, { proposalId: proposal.id, findingId: finding?.id ?? '', reason: 'Nobody knows.' })
    await saveRevision(admin.ctx, { proposalId: proposal.id, message: '' })
    const check = await findRevisionCheck(proposal.id, 1)
    expect(check).toMatchObject({ ignored: 1 })
    expect(check?.byKind.vague).toBeUndefined()
    expect(check?.findings.find(({ id }) => id === finding?.id)?.ignored).toBe('Nobody knows.')
  })

  it('never changes, and never goes alone', async () => {
    const { admin, proposal } = await saved('Many patients')
    await expect(db.revisionCheck.updateMany({ where: { proposalId: proposal.id }, data: { fix: 0 } })).rejects.toThrow()
    await expect(db.revisionCheck.deleteMany({ where: { proposalId: proposal.id } })).rejects.toThrow()
    await typeHeadline(proposal, admin.person, 'Patients who miss a dose')
    await saveRevision(admin.ctx, { proposalId: proposal.id, message: '' })
    expect((await findRevisionCheck(proposal.id, 1))?.byKind.vague).toBe(1)
    expect((await findRevisionCheck(proposal.id, 2))?.byKind.vague).toBeUndefined()
  })

  it('stays what older rules said, whatever today’s rules say of the same text', async () => {
    const { admin, proposal } = await saved('Many patients')
    const where = { proposalId_number: { proposalId: proposal.id, number: 1 } }
    const revision = await db.revision.findUniqueOrThrow({ where })
    const check = await db.revisionCheck.findUniqueOrThrow({ where })
    const old = { version: 'rules of last year', fix: 99, findings: [], byKind: { hype: 99 } }
    await db.revision.create({ data: { ...revision, number: 2, content: revision.content ?? {} } as never })
    await db.revisionCheck.create({ data: { ...check, number: 2, answers: check.answers ?? [], ...old } })
    await typeHeadline(proposal, admin.person, 'Many more patients')
    await saveRevision(admin.ctx, { proposalId: proposal.id, message: '' })
    expect(await findRevisionCheck(proposal.id, 2)).toMatchObject(old)
    expect(await findRevisionCheck(proposal.id, 3)).toMatchObject({ version: CLARITY_VERSION, byKind: { vague: 1 } })
  })

  it('is kept of text that the database itself would refuse', async () => {
    const { check } = await saved('Tray', async (id) => {
      await typeHeadline({ id }, { id: 'nobody' }, `\u0000Many\ud800 patients ${'leverage it '.repeat(2000)}`)
    })
    expect(check.fix).toBeGreaterThan(1000)
    expect(check.findings.length).toBeLessThanOrEqual(500)
  })
})
