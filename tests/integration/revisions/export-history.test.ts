import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { CLARITY_VERSION } from '@/lib/clarity/version'
import { canonicalJson } from '@/lib/domain/canonical-json'
import type { BlockJson } from '@/lib/editor/content'
import { db } from '@/lib/server/db'
import { exportHistory } from '@/lib/server/revisions/export-history'
import { hashContent } from '@/lib/server/revisions/hash-content'
import { nameRevision } from '@/lib/server/revisions/name-revision'
import { printHistory } from '@/lib/server/revisions/print-history'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { aMember, aWorkspace, draftProposal } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { typeHeadline } from '@/tests/support/live-edits'

async function setting() {
  const { workspace } = await aWorkspace()
  const dana = await aMember(workspace, 'member', { name: 'Dana <b>Okafor' })
  const proposal = await draftProposal(dana, { title: 'Second <script>Bell', content: sampleContent() })
  for (const headline of ['One </ins><script>alert(1)</script>', 'Two “quoted” e\u0301 😀', 'Three']) {
    await typeHeadline(proposal, dana.person, headline)
    await saveRevision(dana.ctx, { proposalId: proposal.id, message: `It says ${headline}` })
  }
  await nameRevision(dana.ctx, { proposalId: proposal.id, number: 1, name: 'First' })
  return { dana, proposal }
}

/** Spans like this could be stored in schema 1. */
function wideTable(): BlockJson {
  const cell = { type: 'tableCell', attrs: { colspan: 900 }, content: [{ type: 'paragraph' }] }
  return { type: 'table', content: [{ type: 'tableRow', content: [cell] }] }
}

async function whole(pieces: Promise<AsyncGenerator<string>>): Promise<string> {
  let text = ''
  for await (const piece of await pieces) text += piece
  return text
}

/** The recipe of docs/history.md in a second hand: nothing of the product's own code. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  )
}
const sha = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex')

describe('the history as JSON', () => {
  it('has every revision, with hashes that a reader can check by the documented recipe', async () => {
    const { dana, proposal } = await setting()
    const history = JSON.parse(await whole(exportHistory(dana.ctx, proposal.id)))
    expect(history).toMatchObject({
      format: 'dateline-history',
      version: 1,
      proposal: { id: proposal.id, title: 'Second <script>Bell' },
    })
    expect(history.revisions.map(({ number, name }: { number: number; name: string }) => [number, name])).toEqual([
      [1, 'First'],
      [2, null],
      [3, null],
    ])
    expect(history.revisions[0].check).toMatchObject({ rules: CLARITY_VERSION, language: 'english', toFix: expect.any(Number) })
    for (const { hashVersion: version, hash, parts, partHashes } of history.revisions) {
      expect(hash).toBe(sha({ version, parts }))
      for (const [part, content] of Object.entries(parts)) expect(partHashes[part]).toBe(sha({ version, part, content }))
    }
    const [first] = history.revisions
    expect(sha({ version: 1, parts: { ...first.parts, headline: 'Forged' } })).not.toBe(first.hash)
  })

  it('holds for revisions of an older shape too, which are read otherwise today', async () => {
    const { dana, proposal } = await setting()
    const wide = sampleContent()
    wide.sections.problem = [wideTable()]
    const { hash, hashVersion, sectionHashes } = hashContent(wide)
    const row = await db.revision.findUniqueOrThrow({ where: { proposalId_number: { proposalId: proposal.id, number: 3 } } })
    const content = new Uint8Array(gzipSync(canonicalJson(wide)))
    const { sectionWords, contributors } = row as { sectionWords: object; contributors: object }
    await db.revision.create({
      data: { ...row, number: 4, schemaVersion: 1, content, hash, hashVersion, sectionHashes, sectionWords, contributors },
    })
    const history = JSON.parse(await whole(exportHistory(dana.ctx, proposal.id)))
    const last = history.revisions[3]
    expect(last.hash).toBe(sha({ version: last.hashVersion, parts: last.parts }))
    expect(last.check).toBeNull()
    expect(JSON.stringify(last.parts.problem)).toContain('"colspan":900')
  })

  it('passes the check that is printed in the documentation', async () => {
    const { dana, proposal } = await setting()
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'history-'))
    fs.writeFileSync(path.join(folder, 'history.json'), await whole(exportHistory(dana.ctx, proposal.id)))
    const code = /```python\n([\s\S]*?)```/.exec(fs.readFileSync('docs/history.md', 'utf8'))?.[1] ?? ''
    expect(code).toContain('sha256')
    const python = ['python3', 'python'].find((name) => {
      try {
        execFileSync(name, ['--version'], { stdio: 'ignore' })
        return true
      } catch {
        return false
      }
    })
    if (python) expect(() => execFileSync(python, ['-c', code], { cwd: folder, stdio: 'pipe' })).not.toThrow()
    fs.rmSync(folder, { recursive: true })
  })

  it('is not there for strangers', async () => {
    const { proposal } = await setting()
    const { admin } = await aWorkspace()
    await expect(exportHistory(admin.ctx, proposal.id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(printHistory(admin.ctx, proposal.id)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('the history to read', () => {
  it('says what each revision changed, and lets no word become markup', async () => {
    const { dana, proposal } = await setting()
    const html = await whole(printHistory(dana.ctx, proposal.id))
    expect(html).toContain('<b>1</b> First</h2>')
    expect(html).toContain('<ins>Three</ins>')
    expect(html).toMatch(/words\. Clarity check: (none|\d+) to fix\./)
    expect(html).not.toMatch(/<script|<b>Okafor/)
    expect(html.match(/<section id=/g)).toHaveLength(3)
    expect(html).toContain("default-src 'none'")
    expect(html).not.toMatch(/(src|url)\s*[=(]/)
  })
})
