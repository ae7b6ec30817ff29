import * as Y from 'yjs'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { db } from '@/lib/server/db'

/** A longer text comes over the live connection alone: as part of the page it would hold up the page. */
const MAX_BYTES = 128 * 1024

/**
 * The committed text of a proposal as one Yjs update in base64, sent along with the write page so that its editor need not wait for the
 * live connection; that brings what is newer. Null where it is long, was written by a newer version or
 * cannot be read. The caller has judged who reads it.
 */
export async function findPageText(proposalId: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ payload: Uint8Array; schemaVersion: number }[]>`
    WITH "rows" AS (
      SELECT 0::bigint AS "id", "snapshot" AS "payload", "schema_version" FROM "document" WHERE "proposal_id" = ${proposalId}::uuid
      UNION ALL
      SELECT "id", "payload", 0 FROM "document_update" WHERE "document_id" = ${proposalId}::uuid
    )
    SELECT "payload", "schema_version" AS "schemaVersion" FROM "rows"
    WHERE (SELECT sum(octet_length("payload")) FROM "rows") <= ${MAX_BYTES} ORDER BY "id"`
  const [snapshot, ...log] = rows
  if (!snapshot || snapshot.schemaVersion > SCHEMA_VERSION) return null
  try {
    const text = log.length === 0 ? snapshot.payload : merge(rows.map(({ payload }) => payload))
    return Buffer.from(text).toString('base64')
  } catch {
    return null
  }
}

function merge(updates: Uint8Array[]): Uint8Array {
  const ydoc = new Y.Doc()
  ydoc.transact(() => {
    for (const update of updates) Y.applyUpdate(ydoc, update)
  })
  const merged = Y.encodeStateAsUpdate(ydoc)
  ydoc.destroy()
  return merged
}
