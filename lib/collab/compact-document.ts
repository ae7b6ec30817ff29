import type { Pool, PoolClient } from 'pg'
import { clientIdsOf } from './client-ids'
import { mergeUpdates } from './merge-updates'

/**
 * Folds the rows of a document's log into its snapshot, and into who wrote where. It merges what stands in the tables,
 * never memory, in one transaction under a lock on the document's row; appends and readers go on meanwhile. Whoever
 * saves a revision takes the same lock, so that rows are counted to the revision that holds them.
 * @returns how many rows went, and the bytes of the new snapshot; null when there is no such document
 */
export async function compactDocument(
  pool: Pool,
  documentId: string,
  now: Date,
): Promise<{ rows: number; bytes: number } | null> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const done = await compactIn(client, documentId, now)
    await client.query('COMMIT')
    client.release()
    return done
  } catch (error) {
    client.release(true)
    throw error
  }
}

interface Row {
  id: string
  person_id: string
  sections: string[]
  payload: Buffer
  at: Date
}

async function compactIn(client: PoolClient, documentId: string, now: Date): Promise<{ rows: number; bytes: number } | null> {
  // NO KEY: a plain FOR UPDATE would block the foreign-key check of every append.
  const { rows: documents } = await client.query<{ snapshot: Buffer }>(
    'SELECT snapshot FROM document WHERE proposal_id = $1 FOR NO KEY UPDATE',
    [documentId],
  )
  const [document] = documents
  if (!document) return null
  const { rows } = await client.query<Row>(
    `WITH gone AS (DELETE FROM document_update WHERE document_id = $1 RETURNING id, person_id, sections, payload, at)
     SELECT * FROM gone ORDER BY id`,
    [documentId],
  )
  if (rows.length === 0) return { rows: 0, bytes: document.snapshot.length }
  const merged = await mergeUpdates([document.snapshot, ...rows.map((row) => row.payload)])
  await client.query('UPDATE document SET snapshot = $2, compacted_at = $3 WHERE proposal_id = $1', [
    documentId,
    Buffer.from(merged),
    now,
  ])
  await keepContributions(client, documentId, rows)
  await keepWriters(client, documentId, rows)
  return { rows: rows.length, bytes: merged.length }
}

/** When each client id last wrote, which the rows said until now. */
async function keepWriters(client: PoolClient, documentId: string, rows: readonly Row[]): Promise<void> {
  const lastAt = new Map<number, Date>()
  for (const row of rows) for (const clientId of clientIdsOf(row.payload)) lastAt.set(clientId, row.at)
  await client.query(
    `UPDATE document_client AS kept SET wrote_at = greatest(wrote_at, last.at)
     FROM unnest($2::bigint[], $3::timestamptz[]) AS last (client_id, at)
     WHERE kept.document_id = $1 AND kept.client_id = last.client_id`,
    [documentId, [...lastAt.keys()], [...lastAt.values()]],
  )
}

/** A row belongs after the newest revision that was made before it. */
async function keepContributions(client: PoolClient, documentId: string, rows: readonly Row[]): Promise<void> {
  const { rows: revisions } = await client.query<{ number: number; last_update_id: string }>(
    'SELECT number, last_update_id FROM revision WHERE proposal_id = $1 ORDER BY number',
    [documentId],
  )
  const counted = new Map<string, { after: number; personId: string; section: string; updates: number; lastAt: Date }>()
  for (const row of rows) {
    const after = revisions.findLast((revision) => BigInt(revision.last_update_id) < BigInt(row.id))?.number ?? 0
    for (const section of row.sections) {
      const key = JSON.stringify([after, row.person_id, section])
      const one = counted.get(key) ?? { after, personId: row.person_id, section, updates: 0, lastAt: row.at }
      counted.set(key, { ...one, updates: one.updates + 1, lastAt: row.at > one.lastAt ? row.at : one.lastAt })
    }
  }
  const all = [...counted.values()]
  await client.query(
    `INSERT INTO document_contribution AS kept (document_id, after_revision, person_id, section, updates, last_at)
     SELECT $1, * FROM unnest($2::int[], $3::text[], $4::text[], $5::int[], $6::timestamptz[])
     ON CONFLICT (document_id, after_revision, person_id, section)
     DO UPDATE SET updates = kept.updates + excluded.updates, last_at = greatest(kept.last_at, excluded.last_at)`,
    [
      documentId,
      all.map((one) => one.after),
      all.map((one) => one.personId),
      all.map((one) => one.section),
      all.map((one) => one.updates),
      all.map((one) => one.lastAt),
    ],
  )
}
