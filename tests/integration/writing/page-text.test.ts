import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readContent } from '@/lib/editor/content'
import { db } from '@/lib/server/db'
import { findPageText } from '@/lib/server/writing/find-page-text'
import { aWorkspace, draftProposal } from '@/prisma/factories'

function contentOf(text: string | null) {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, Buffer.from(text ?? '', 'base64'))
  return readContent(ydoc)
}

async function aProposal() {
  const { admin } = await aWorkspace()
  return draftProposal(admin)
}

/** Logs an edit as the live server does: `words` at the beginning of the headline. */
async function log(proposalId: string, words: string): Promise<void> {
  const { snapshot } = await db.document.findUniqueOrThrow({ where: { proposalId } })
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, snapshot)
  const before = Y.encodeStateVector(ydoc)
  const text = ydoc.getXmlFragment('s:headline').get(0) as Y.XmlText
  text.insert(0, words)
  await logRow(proposalId, Y.encodeStateAsUpdate(ydoc, before))
}

async function logRow(documentId: string, payload: Uint8Array): Promise<void> {
  const data = { documentId, personId: 'somebody', sections: ['headline'], payload: Buffer.from(payload) }
  await db.documentUpdate.create({ data })
}

describe('the text that comes with the write page', () => {
  it('is the snapshot, and with it whatever was logged since', async () => {
    const { id } = await aProposal()
    const before = contentOf(await findPageText(id))
    await log(id, 'Logged ')
    await log(id, 'Twice ')
    const { headline } = contentOf(await findPageText(id)).sections
    for (const words of ['Logged', 'Twice', before.sections.headline]) expect(headline).toContain(words)
  })

  it('is left to the live connection where it is long, newer than this code, damaged, or not there', async () => {
    const long = await aProposal()
    await log(long.id, 'long '.repeat(40_000))
    expect(await findPageText(long.id)).toBeNull()

    const newer = await aProposal()
    await db.document.update({ where: { proposalId: newer.id }, data: { schemaVersion: 99 } })
    expect(await findPageText(newer.id)).toBeNull()

    const damaged = await aProposal()
    await logRow(damaged.id, Uint8Array.of(255, 1))
    expect(await findPageText(damaged.id)).toBeNull()

    expect(await findPageText('00000000-0000-4000-8000-000000000000')).toBeNull()
  })
})
