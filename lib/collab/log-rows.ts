import type { Pool } from 'pg'

/** One frame of the live document, in the form in which it is kept. */
export interface LogRow {
  documentId: string
  personId: string
  sections: readonly string[]
  payload: Uint8Array
  /** A Yjs client id that is this person's from now on. */
  claims?: number | undefined
  /** An order of the outbox that this row carries out: it is marked as applied in the same statement. */
  orderId?: bigint | undefined
}

/** Adds rows to the log in their order, all or none. */
export async function insertRows(pool: Pool, rows: readonly LogRow[]): Promise<void> {
  if (rows.length === 0) return
  const claims = rows.filter((row) => row.claims !== undefined)
  if (claims.length > 0) await insertClaims(pool, claims)
  const values: unknown[] = []
  const places = rows.map((row) => {
    const n = values.push(row.documentId, row.personId, row.sections, bytesOf(row))
    return `($${n - 3}, $${n - 2}, $${n - 1}, $${n})`
  })
  const text = `INSERT INTO document_update (document_id, person_id, sections, payload) VALUES ${places.join(', ')}`
  const orders = rows.flatMap(({ orderId }) => (orderId === undefined ? [] : [orderId]))
  if (orders.length > 0) {
    const marked = `WITH applied AS (UPDATE outbox SET payload = payload || '{"applied": true}' WHERE id = ANY($${values.push(orders)}))`
    await pool.query({ text: `${marked} ${text}`, values })
    return
  }
  await pool.query(rows.length <= PREPARED_ROWS ? { name: `append_${rows.length}`, text, values } : { text, values })
}

/** Batches up to this size, nearly all of them, use a prepared statement. */
const PREPARED_ROWS = 16

/** Are rows that were inserted together in the log? No two rows of a document are equal: a frame that is known needs no row. */
export async function areLogged(pool: Pool, [first]: readonly LogRow[]): Promise<boolean> {
  if (!first) return true
  const { rowCount } = await pool.query(
    'SELECT 1 FROM document_update WHERE document_id = $1 AND person_id = $2 AND payload = $3 LIMIT 1',
    [first.documentId, first.personId, bytesOf(first)],
  )
  return rowCount === 1
}

/** The first to write under an id keeps it. Done before the rows: a claim without a row harms nobody. */
async function insertClaims(pool: Pool, rows: readonly LogRow[]): Promise<void> {
  await pool.query(
    `INSERT INTO document_client (document_id, client_id, person_id)
     SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::text[]) ON CONFLICT DO NOTHING`,
    [rows.map((row) => row.documentId), rows.map((row) => row.claims), rows.map((row) => row.personId)],
  )
}

function bytesOf({ payload }: LogRow): Buffer {
  return Buffer.from(payload.buffer, payload.byteOffset, payload.length)
}
