import * as Y from 'yjs'
import { notFound } from '@/lib/domain/errors'
import type { Tx } from '@/lib/server/context'

export type CommittedDocument = {
  ydoc: Y.Doc
  /** The newest row of the log that is in ydoc; 0 when the log is empty. */
  lastUpdateId: bigint
}

/**
 * The live document as PostgreSQL holds it: snapshot and log in one statement, so that no compaction can come between
 * them. Edits that the live server still queues are not in it. The caller destroys ydoc. NotFound without a document.
 */
export async function readCommitted(tx: Tx, proposalId: string): Promise<CommittedDocument> {
  const rows = await tx.$queryRaw<{ id: bigint; payload: Uint8Array }[]>`
    SELECT 0::bigint AS "id", "snapshot" AS "payload" FROM "document" WHERE "proposal_id" = ${proposalId}::uuid
    UNION ALL
    SELECT "id", "payload" FROM "document_update" WHERE "document_id" = ${proposalId}::uuid
    ORDER BY 1`
  if (rows.length === 0) throw notFound('proposal')
  const ydoc = new Y.Doc()
  ydoc.transact(() => {
    for (const { payload } of rows) Y.applyUpdate(ydoc, payload)
  })
  return { ydoc, lastUpdateId: rows.at(-1)?.id ?? 0n }
}
