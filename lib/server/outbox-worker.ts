import { Client } from 'pg'
import type { Prisma } from '@/prisma/generated/client'
import { systemClock } from './clock'
import { db } from './db'
import { onceAMinute } from './once-a-minute'
import type { OutboxKind, OutboxPayloads } from './outbox'

/** id: the order's own, for handlers that hand it on to something else. */
export type OutboxHandlers = { [K in OutboxKind]: (payload: OutboxPayloads[K], id: bigint) => Promise<void> | void }

type Row = { id: bigint; kind: string; payload: unknown; attempts: number }

const AT_ONCE = 20
const LONGEST_PAUSE_MS = 10 * 60_000
/** The notice may be lost with its connection, so the table is looked at now and then all the same. */
const LOOK_AGAIN_MS = 1_000

/** Signals wait for nobody: whoever lost a right is put out at once, whatever becomes of the mails beside it. */
const SIGNALS: OutboxKind[] = ['rooms.close', 'rooms.tell', 'inbox.changed']
/** A person waits for an old text to come back, for a question, or for the text to be locked. */
const DOCUMENTS: OutboxKind[] = ['document.restore', 'document.add_question', 'engineering.start']
/** Or for their comment to stand at its words. */
const COMMENTS: OutboxKind[] = ['document.comment', 'document.change']
const LANES = [
  { kind: { in: SIGNALS } },
  { kind: { in: DOCUMENTS } },
  { kind: { in: COMMENTS } },
  { kind: { notIn: [...SIGNALS, ...DOCUMENTS, ...COMMENTS] } },
]

/**
 * Carries out what the outbox holds, in order of writing within each lane, at least once, until stopped. A failing order
 * is tried again after growing pauses (1 s, doubled, to 10 minutes) and holds up nobody else's.
 */
export function startOutboxWorker({ connectionString, handlers }: { connectionString: string; handlers: OutboxHandlers }): {
  stop(): Promise<void>
} {
  const tell = onceAMinute('[outbox] waiting for the database')
  const lanes = LANES.map((lane) => startLane(lane, handlers, tell))
  const listener = listen(connectionString, () => {
    for (const lane of lanes) lane.nudge()
  })
  return {
    async stop() {
      await Promise.all([...lanes.map((lane) => lane.stop()), listener.stop()])
    },
  }
}

function startLane(
  lane: Prisma.OutboxWhereInput,
  handlers: OutboxHandlers,
  tell: (error: Error) => void,
): { nudge(): void; stop(): Promise<void> } {
  let stopped = false
  let wake = () => {}
  let woken = false
  const nudge = () => {
    woken = true
    wake()
  }

  const loop = (async () => {
    while (!stopped) {
      woken = false
      const busy = await carryOut(lane, handlers).catch((error) => {
        tell(error as Error)
        return false
      })
      if (busy || woken || stopped) continue
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_AGAIN_MS)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  })()

  return {
    nudge,
    async stop() {
      stopped = true
      nudge()
      await loop
    },
  }
}

/** One batch; true when more may wait. The row goes after its work: a killed server repeats it and never loses it, and no link in a mail stays behind. */
async function carryOut(lane: Prisma.OutboxWhereInput, handlers: OutboxHandlers): Promise<boolean> {
  const now = systemClock()
  const rows: Row[] = await db.outbox.findMany({
    where: { ...lane, notBefore: { lte: now } },
    orderBy: { id: 'asc' },
    take: AT_ONCE,
    select: { id: true, kind: true, payload: true, attempts: true },
  })
  for (const row of rows) {
    const handle = handlers[row.kind as OutboxKind] as ((payload: unknown, id: bigint) => Promise<void> | void) | undefined
    try {
      if (!handle) throw new Error(`nobody carries out "${row.kind}"`)
      await handle(row.payload, row.id)
      await db.outbox.deleteMany({ where: { id: row.id } })
    } catch (error) {
      await postpone(row, error as Error)
    }
  }
  return rows.length === AT_ONCE
}

async function postpone(row: Row, error: Error): Promise<void> {
  const attempts = row.attempts + 1
  const pause = Math.min(1000 * 2 ** Math.min(row.attempts, 20), LONGEST_PAUSE_MS)
  if (attempts === 1 || attempts % 10 === 0) console.error(`[outbox] ${row.kind} failed (${attempts}): ${error.message}`)
  const notBefore = new Date(systemClock().getTime() + pause)
  await db.outbox.update({ where: { id: row.id }, data: { attempts, notBefore, lastError: error.message.slice(0, 500) } })
}

/** Keeps one connection that hears the outbox's notices, and makes a new one when it is lost. */
function listen(connectionString: string, onNotice: () => void): { stop(): Promise<void> } {
  let client: Client | null = null
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const again = () => {
    client = null
    if (!stopped) timer = setTimeout(connect, 500)
  }
  const connect = () => {
    const next = new Client({ connectionString, keepAlive: true })
    next.on('notification', onNotice)
    next.once('error', () => void next.end().catch(() => {}))
    next.once('end', again)
    client = next
    next
      .connect()
      .then(() => next.query('LISTEN outbox'))
      .then(onNotice)
      .catch(() => next.end().catch(() => {}))
  }
  connect()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}
