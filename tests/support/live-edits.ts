import * as Y from 'yjs'
import { sectionRoot } from '@/lib/editor/document-roots'
import { db } from '@/lib/server/db'

/** Writes a headline as the live server would log it: one committed row, by this person. */
export async function typeHeadline(proposal: { id: string }, person: { id: string }, text: string): Promise<bigint> {
  const { snapshot } = await db.document.findUniqueOrThrow({ where: { proposalId: proposal.id } })
  const rows = await db.documentUpdate.findMany({ where: { documentId: proposal.id }, orderBy: { id: 'asc' } })
  const ydoc = new Y.Doc()
  for (const update of [snapshot, ...rows.map((row) => row.payload)]) Y.applyUpdate(ydoc, update)
  const before = Y.encodeStateVector(ydoc)
  const line = ydoc.getXmlFragment(sectionRoot('headline')).get(0) as Y.XmlText
  line.delete(0, line.length)
  line.insert(0, text)
  const payload = new Uint8Array(Y.encodeStateAsUpdate(ydoc, before))
  const row = await db.documentUpdate.create({
    data: { documentId: proposal.id, personId: person.id, sections: ['headline'], payload },
  })
  return row.id
}
