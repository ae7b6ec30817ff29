import type { Extension } from '@hocuspocus/server'
import type { Pool } from 'pg'
import * as Y from 'yjs'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { clientIdsOf } from './client-ids'
import { compactDocument } from './compact-document'
import { liveDocument } from './live-document'
import { Refusal } from './refusal'
import { countSquares } from './table-guard'
import type { UpdateLog } from './update-log'
import type { LiveContext } from './visitor'

export interface DocumentStoreOptions {
  pool: Pool
  log: (line: string) => void
  now: () => Date
  /** The log whose rows this store reads and folds. */
  updates: UpdateLog
  onLoaded: (documentId: string, rows: number) => void
  onUnloaded: (documentId: string) => void
}

/** Loads live documents from their tables and keeps their logs short. */
export class DocumentStore {
  private readonly open = new Map<string, { rows: number; snapshotBytes: number }>()
  private readonly compacting = new Map<string, Promise<void>>()
  /** Documents that this process let go of with everything kept: nobody can have seen more of them than the tables hold. */
  private readonly settled = new Set<string>()
  readonly stats = { loads: 0, compactions: 0 }

  constructor(private readonly options: DocumentStoreOptions) {}

  get extension(): Extension<LiveContext> {
    return {
      extensionName: 'persist-document',
      onLoadDocument: async ({ documentName, document, context }) => {
        try {
          await this.load(documentName, document)
        } catch (error) {
          const refusal = error instanceof Refusal ? error : new Refusal('unavailable', `loading failed: ${String(error)}`)
          throw context.socket?.turnAway(refusal, false) ?? refusal
        }
      },
      beforeUnloadDocument: async ({ documentName, document }) => {
        await this.options.updates.drained(documentName)
        if (liveDocument(document).hasFailed) this.settled.delete(documentName)
        else this.settled.add(documentName)
      },
      afterUnloadDocument: async ({ documentName }) => this.unloaded(documentName),
    }
  }

  /** To be told of each commit. */
  committed(documentId: string, rows: number): void {
    const counts = this.open.get(documentId)
    if (!counts) return
    counts.rows += rows
    if (counts.rows >= threshold(counts.snapshotBytes)) this.compact(documentId)
  }

  /** Resolves when no compaction is under way. */
  async idle(): Promise<void> {
    await Promise.all(this.compacting.values())
  }

  /** Fills a document from its snapshot and its log, read in one statement: between two, a compaction could take rows away. */
  private async load(documentId: string, document: Y.Doc): Promise<void> {
    await this.options.updates.drained(documentId)
    const { rows } = await this.options.pool.query<{ payload: Buffer; schema_version: number; fresh: boolean }>(
      `SELECT 0::bigint AS id, snapshot AS payload, schema_version, false AS fresh FROM document WHERE proposal_id = $1
       UNION ALL SELECT id, payload, 0, ${FRESH('at')} FROM document_update WHERE document_id = $1 ORDER BY id`,
      [documentId],
    )
    const [snapshot, ...log] = rows
    if (!snapshot) throw new Refusal('not-found', `document ${documentId} has no row`)
    if (snapshot.schema_version > SCHEMA_VERSION) throw new Refusal('unavailable', 'the document was written by a newer version')
    this.apply(
      documentId,
      document,
      rows.map((row) => row.payload),
    )
    liveDocument(document).bytes = rows.reduce((sum, row) => sum + row.payload.length, 0)
    liveDocument(document).squares = countSquares(document)
    await this.loadOwners(documentId, document, log)
    this.open.set(documentId, { rows: log.length, snapshotBytes: snapshot.payload.length })
    this.stats.loads++
    this.options.onLoaded(documentId, log.length)
    if (log.length >= threshold(snapshot.payload.length)) this.compact(documentId)
  }

  private async loadOwners(
    documentId: string,
    document: Y.Doc,
    log: readonly { payload: Buffer; fresh: boolean }[],
  ): Promise<void> {
    const { rows } = await this.options.pool.query<{ client_id: string; person_id: string; fresh: boolean }>(
      `SELECT client_id, person_id, ${FRESH('wrote_at')} AS fresh FROM document_client WHERE document_id = $1`,
      [documentId],
    )
    const live = liveDocument(document)
    for (const row of rows) live.owners.set(Number(row.client_id), row.person_id)
    if (this.settled.delete(documentId)) return
    const here = rows.filter((row) => row.fresh).map((row) => Number(row.client_id))
    const inLog = log.filter((row) => row.fresh).flatMap((row) => clientIdsOf(row.payload))
    live.inFlight = { clientIds: new Set([...here, ...inLog]), until: performance.now() + IN_FLIGHT_MS }
  }

  private apply(documentId: string, document: Y.Doc, updates: readonly Uint8Array[]): void {
    document.transact(() => {
      for (const update of updates) {
        try {
          Y.applyUpdate(document, update)
        } catch (error) {
          this.options.log(`live: a row of document ${documentId} cannot be read: ${String(error)}`)
        }
      }
    }, LOAD)
  }

  private unloaded(documentId: string): void {
    const rows = this.open.get(documentId)?.rows ?? 0
    this.open.delete(documentId)
    this.options.updates.forget(documentId)
    this.options.onUnloaded(documentId)
    if (rows >= QUIET_ROWS) this.compact(documentId)
  }

  private compact(documentId: string): void {
    // Rows that may be there or not are looked for in the log; nothing may take them out of it meanwhile.
    if (this.compacting.has(documentId) || this.options.updates.isInDoubt) return
    const { pool, now, log } = this.options
    const done = compactDocument(pool, documentId, now())
      .then((result) => {
        const counts = this.open.get(documentId)
        if (!result || !counts) return
        counts.rows -= Math.min(counts.rows, result.rows)
        counts.snapshotBytes = result.bytes
      })
      .catch((error) => {
        log(`live: the log of document ${documentId} stays as it is: ${error instanceof Error ? error.message : String(error)}`)
        const counts = this.open.get(documentId)
        if (counts) counts.rows = 0 // tried again after as many rows
      })
      .finally(() => this.compacting.delete(documentId))
    this.stats.compactions++
    this.compacting.set(documentId, done)
  }
}

const FRESH = (column: string) => `${column} > now() - interval '10 minutes'`
const IN_FLIGHT_MS = 10 * 60_000

const LOAD = { source: 'local', skipStoreHooks: true } as const

/** A log left by the last to go is folded from so many rows on. */
const QUIET_ROWS = 200

/** A large snapshot is dearer to write anew, so it waits for more rows. */
function threshold(snapshotBytes: number): number {
  return 1000 + Math.ceil(snapshotBytes / 500)
}
