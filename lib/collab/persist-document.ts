import type { Extension } from '@hocuspocus/server'
import type { Pool } from 'pg'
import * as Y from 'yjs'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { compactDocument } from './compact-document'
import { liveDocument } from './live-document'
import { Refusal } from './refusal'
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
      beforeUnloadDocument: async ({ documentName }) => this.options.updates.drained(documentName),
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
    const { rows } = await this.options.pool.query<{ payload: Buffer; schema_version: number }>(
      `SELECT 0::bigint AS id, snapshot AS payload, schema_version FROM document WHERE proposal_id = $1
       UNION ALL SELECT id, payload, 0 FROM document_update WHERE document_id = $1 ORDER BY id`,
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
    this.open.set(documentId, { rows: log.length, snapshotBytes: snapshot.payload.length })
    this.stats.loads++
    this.options.onLoaded(documentId, log.length)
    if (log.length >= threshold(snapshot.payload.length)) this.compact(documentId)
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
    if (this.compacting.has(documentId)) return
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

const LOAD = { source: 'local', skipStoreHooks: true } as const

/** A log left by the last to go is folded from so many rows on. */
const QUIET_ROWS = 200

/** A large snapshot is dearer to write anew, so it waits for more rows. */
function threshold(snapshotBytes: number): number {
  return 1000 + Math.ceil(snapshotBytes / 500)
}
