import { createHash } from 'node:crypto'
import { PgBoss } from 'pg-boss'
import { db } from './db'
import { JOBS_SCHEMA } from './jobs-schema'
import { onceAMinute } from './once-a-minute'
import type { MailKind, OutboxPayloads } from './outbox'

const QUEUE = 'mail'

export type MailOrder = { [K in MailKind]: { kind: K; payload: OutboxPayloads[K] } }[MailKind]

/**
 * A failed mail is tried again after 1 s, then after pauses that double to 10 minutes, for two weeks: some 2000 times. After
 * that it stays as failed, and the log says so. Nothing waiting is thrown away: a job would otherwise be, after two weeks.
 */
const OPTIONS = {
  retryLimit: 2050,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 600,
  expireInSeconds: 120,
  retentionSeconds: 10 * 365 * 24 * 3600,
  deleteAfterSeconds: 30 * 24 * 3600,
}

/** Nothing of ours needs a second more exactly: an order wakes the worker itself, and this finds what became due. */
const LOOK_AGAIN_S = 2

export type MailJobs = {
  /** Takes an order over from the outbox: the row goes and the job comes in one transaction, so none is lost or doubled. */
  take(outboxId: bigint, order: MailOrder): Promise<void>
  stop(): Promise<void>
}

/** Carries out the orders of mail, one after the other, at least once each. One server serves one database, so what is being carried out at the start was left by a dead one. */
export async function startMailJobs({
  connectionString,
  carryOut,
}: {
  connectionString: string
  carryOut: (order: MailOrder) => Promise<void>
}): Promise<MailJobs> {
  const boss = new PgBoss({
    connectionString,
    schema: JOBS_SCHEMA,
    max: 2,
    migrate: false,
    schedule: false,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    maintenanceIntervalSeconds: 3600,
  })
  boss.on('error', onceAMinute('[mail] waiting for the database'))
  await boss.start()
  await boss.createQueue(QUEUE, OPTIONS)
  await boss.updateQueue(QUEUE, OPTIONS)
  await takeUpAgain(boss)
  const worker = await boss.work<MailOrder>(
    QUEUE,
    { batchSize: 1, burstWhenBatchFull: true, pollingIntervalSeconds: LOOK_AGAIN_S, includeMetadata: true },
    async ([job]) => {
      if (!job) return
      try {
        await carryOut(job.data)
      } catch (error) {
        tellFailure(job.data.kind, job.retryCount + 1, error as Error)
        throw error
      }
      // Its links may open doors: a mail that is sent does not stay.
      await boss.deleteJob(QUEUE, job.id)
    },
  )

  return {
    async take(outboxId, order) {
      await db.$transaction(async (tx) => {
        const executeSql = async (text: string, values: unknown[] = []) => {
          const rows = await tx.$queryRawUnsafe<unknown[]>(text, ...values)
          return { rows: Array.isArray(rows) ? rows : [] }
        }
        const { count } = await tx.outbox.deleteMany({ where: { id: outboxId } })
        if (count === 0) return
        await boss.send(QUEUE, order, { id: idOf(outboxId), startAfter: dueAt(order), db: { executeSql } })
      })
      boss.notifyWorker(worker)
    },
    stop: () => boss.stop({ timeout: 5_000 }),
  }
}

function dueAt({ kind, payload }: MailOrder): string | undefined {
  return kind === 'mail.digest' || kind === 'mail.clearance_ends' ? payload.dueAt : undefined
}

/** The job's id comes from the row's: taken over twice it would be the same job. */
function idOf(outboxId: bigint): string {
  const hex = createHash('sha256').update(`outbox:${outboxId}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}

async function takeUpAgain(boss: PgBoss): Promise<void> {
  const { rows } = await boss.getDb().executeSql(`SELECT id FROM ${JOBS_SCHEMA}.job WHERE name = '${QUEUE}' AND state = 'active'`)
  const ids = rows.map(({ id }: { id: string }) => id)
  if (ids.length > 0) await boss.fail(QUEUE, ids, { message: 'The server ended while it was being sent.' })
}

function tellFailure(kind: string, attempts: number, error: Error): void {
  if (attempts === 1 || attempts % 10 === 0) console.error(`[mail] ${kind} failed (${attempts}): ${error.message}`)
  if (attempts > OPTIONS.retryLimit) console.error(`[mail] ${kind} is given up; it stays in ${JOBS_SCHEMA}.job as failed.`)
}
