import type { Document, Hocuspocus } from '@hocuspocus/server'
import type * as Y from 'yjs'
import { parseRoot, partOfRoot } from '@/lib/editor/document-roots'
import { liveDocument, requireAlive } from './live-document'
import type { UpdateLog } from './update-log'
import type { LiveContext } from './visitor'

export type LiveServer = { hocuspocus: Hocuspocus<LiveContext>; log: UpdateLog }

/**
 * An edit by the server itself on the live document, in the name of a person: everybody who has it open sees it at once.
 * Resolves when it is committed. What `change` did before it threw stays, and is kept too.
 * orderId: an order of the outbox that is marked as applied with the edit, or not at all. isText false: it changes no word, so
 * that nobody counts as a writer for it.
 * @throws what `change` throws; Refusal 'not-found' or 'unavailable' when the document cannot be loaded or kept
 */
export async function editDocument(
  { hocuspocus, log }: LiveServer,
  documentId: string,
  personId: string,
  change: (document: Y.Doc) => void,
  { orderId, isText = true }: { orderId?: bigint; isText?: boolean } = {},
): Promise<void> {
  const connection = await openConnection(hocuspocus, documentId)
  try {
    const document = connection.document as Document
    requireAlive(document)
    const keep = (update: Uint8Array, _origin: unknown, _document: unknown, transaction: Y.Transaction) =>
      log.append({
        documentId,
        personId,
        sections: isText ? touchedSections(document, transaction) : [],
        payload: update,
        orderId,
      })
    document.on('update', keep)
    try {
      document.transact(() => change(document), { source: 'local', skipStoreHooks: true })
    } finally {
      document.off('update', keep)
    }
    await log.drained(documentId)
    if (liveDocument(document).hasFailed) requireAlive(document)
  } finally {
    await connection.disconnect()
  }
}

/** A document that is just being unloaded is loaded anew. */
export async function openConnection(hocuspocus: Hocuspocus<LiveContext>, documentId: string) {
  const connection = await hocuspocus.openDirectConnection(documentId, {} as LiveContext)
  if (!connection.document?.isDestroyed) return connection
  await connection.disconnect()
  return hocuspocus.openDirectConnection(documentId, {} as LiveContext)
}

function touchedSections(document: Y.Doc, transaction: Y.Transaction): string[] {
  const sections = new Set<string>()
  for (const [name, type] of document.share) {
    const isTouched = transaction.changedParentTypes.has(type as never) || transaction.changed.has(type as never)
    const part = isTouched && parseRoot(name) ? partOfRoot(document, name) : null
    if (part !== null) sections.add(part)
  }
  return [...sections]
}
