import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'
import { areLogged, insertRows, type LogRow } from './log-rows'

export interface UpdateLogOptions {
  pool: Pool
  log: (line: string) => void
  /** Bytes that may wait for the database before frames are turned away; 32 MB unless told. */
  maxBytes?: number
  /** Resolves when no row is being taken out of the log. */
  whenUntouched?: () => Promise<void>
  /** Called after each commit, once for every document in it, with the number of rows. */
  onCommitted?: (documentId: string, rows: number) => void
  /** The database will never take a row of this document: what memory holds of it is worth nothing any more. */
  onDocumentFailed?: (documentId: string) => void
}

/**
 * The write-ahead log of all live documents: one queue for the process with one INSERT in flight, so that the order of
 * commits is the order in which frames were applied, and a committed frame never rests on an uncommitted one. While a
 * commit runs, later frames gather and share the next one.
 */
export class UpdateLog {
  private queue: QueuedRow[] = []
  private waiters: { upTo: number; done: () => void }[] = []
  private readonly lastOf = new Map<string, number>()
  private appended = 0
  private settled = 0
  private bytes = 0
  private running = false
  /** An INSERT failed without an answer: its rows may be there or not. */
  isInDoubt = false
  private lastError: string | null = null
  readonly stats = { commits: 0, rows: 0, failures: 0 }

  constructor(private readonly options: UpdateLogOptions) {}

  /** Queues a row. The payload must not change afterwards. */
  append(row: LogRow): void {
    this.queue.push({ ...row, dead: false })
    this.bytes += weight(row)
    this.lastOf.set(row.documentId, ++this.appended)
    if (this.running) return
    this.running = true
    void this.drain()
  }

  /** True while so much waits for the database that no more can be taken. */
  get isFull(): boolean {
    return this.bytes > (this.options.maxBytes ?? 32 << 20)
  }

  get waiting(): { rows: number; bytes: number } {
    return { rows: this.appended - this.settled, bytes: this.bytes }
  }

  /** Calls `done` once everything appended until now is committed; at once if it is. */
  after(done: () => void): void {
    this.wait(this.appended, done)
  }

  /** Resolves when everything appended until now, by this document or by all, is committed. */
  drained(documentId?: string): Promise<void> {
    const upTo = documentId === undefined ? this.appended : (this.lastOf.get(documentId) ?? 0)
    return new Promise((resolve) => this.wait(upTo, resolve))
  }

  /** For a document that was unloaded. */
  forget(documentId: string): void {
    this.lastOf.delete(documentId)
  }

  private wait(upTo: number, done: () => void): void {
    const waiter = { upTo, done }
    if (this.settled >= upTo) done()
    else if ((this.waiters.at(-1)?.upTo ?? 0) <= upTo) this.waiters.push(waiter)
    else
      this.waiters.splice(
        this.waiters.findIndex((other) => other.upTo > upTo),
        0,
        waiter,
      )
  }

  private async drain(): Promise<void> {
    while (this.queue.length > 0) {
      await new Promise((resolve) => setImmediate(resolve)) // frames that arrive in this turn share the commit
      const batch = this.nextBatch()
      try {
        await this.write(batch.filter((row) => !row.dead))
      } catch {
        await this.writeOneByOne(batch)
      }
      this.settle(batch)
    }
    this.running = false
  }

  /**
   * Puts these rows into the log, all or none, as often as it takes. A connection that breaks may have done it: then they
   * are looked for first, so that none stands twice. @throws what no repetition will cure
   */
  private async write(rows: readonly LogRow[]): Promise<void> {
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LAST_PAUSE)) {
      try {
        if (!this.isInDoubt || !(await this.isThere(rows))) await insertRows(this.options.pool, rows)
        this.recovered()
        return
      } catch (error) {
        this.stats.failures++
        if (isDataError(error)) throw error
        this.failed(error)
        await delay(pause)
      }
    }
  }

  private async isThere(rows: readonly LogRow[]): Promise<boolean> {
    await this.options.whenUntouched?.()
    return areLogged(this.options.pool, rows)
  }

  private nextBatch(): QueuedRow[] {
    let count = 0
    for (let bytes = 0; count < Math.min(this.queue.length, BATCH_ROWS) && bytes < BATCH_BYTES; count++) {
      bytes += weight(this.queue[count] as QueuedRow)
    }
    return this.queue.slice(0, count)
  }

  /** A row the database can never take fails its document; the others keep their order. */
  private async writeOneByOne(batch: readonly QueuedRow[]): Promise<void> {
    for (const row of batch) {
      if (row.dead) continue
      try {
        await this.write([row])
      } catch (error) {
        this.giveUp(row.documentId, error)
      }
    }
  }

  private giveUp(documentId: string, error: unknown): void {
    for (const row of this.queue) if (row.documentId === documentId) row.dead = true
    this.options.log(`live: the log of document ${documentId} cannot be written: ${describe(error)}`)
    this.quietly(() => this.options.onDocumentFailed?.(documentId))
  }

  private settle(batch: readonly QueuedRow[]): void {
    this.queue.splice(0, batch.length)
    this.settled += batch.length
    const counts = new Map<string, number>()
    for (const row of batch) {
      this.bytes -= weight(row)
      if (!row.dead) counts.set(row.documentId, (counts.get(row.documentId) ?? 0) + 1)
    }
    this.stats.commits++
    this.stats.rows += batch.length
    for (const [documentId, rows] of counts) this.quietly(() => this.options.onCommitted?.(documentId, rows))
    while ((this.waiters[0]?.upTo ?? Number.POSITIVE_INFINITY) <= this.settled) {
      const { done } = this.waiters.shift() as { done: () => void }
      this.quietly(done)
    }
  }

  /** Whoever is told must not be able to stop the log. */
  private quietly(tell: () => void): void {
    try {
      tell()
    } catch (error) {
      this.options.log(`live: ${describe(error)}`)
    }
  }

  private failed(error: unknown): void {
    const text = describe(error)
    this.isInDoubt = true
    if (text !== this.lastError) this.options.log(`live: edits wait, the database does not answer: ${text}`)
    this.lastError = text
  }

  private recovered(): void {
    if (this.lastError !== null) this.options.log('live: the database is back, nothing was lost')
    this.lastError = null
    this.isInDoubt = false
  }
}

interface QueuedRow extends LogRow {
  /** Its document failed: it is dropped, and nothing was ever acknowledged for it. */
  dead: boolean
}

const FIRST_PAUSE = 50
const LAST_PAUSE = 1000
const BATCH_ROWS = 500
const BATCH_BYTES = 4 << 20
const ROW_OVERHEAD = 128

function weight(row: LogRow): number {
  return row.payload.length + ROW_OVERHEAD
}

/** Errors that come from the row and not from the state of the database: no repetition will cure them (SQLSTATE 22, 23, 54). */
function isDataError(error: unknown): boolean {
  return /^(22|23|54)/.test(String((error as { code?: unknown }).code ?? ''))
}

function describe(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  return [code, message].filter(Boolean).join(' ') || String(error)
}
