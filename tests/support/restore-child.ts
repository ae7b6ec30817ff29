import { setTimeout as pause } from 'node:timers/promises'
import { Pool } from 'pg'
import { createCollabServer } from '@/lib/collab/collab-server'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import type { RestoreOrder } from '@/lib/server/outbox'

// A live server in a process of its own that carries out one order and is killed on the way: just before the old words are
// written to the log, while they are, or just after.

export type DieAt = 'before' | 'during' | 'after'

const { orderId, dieAt } = JSON.parse(process.argv[2] ?? '') as { orderId: string; dieAt: DieAt }
const pool = new Pool({ connectionString: env().databaseUrl, max: 5 })
const query = pool.query.bind(pool) as (...given: unknown[]) => Promise<unknown>
pool.query = (async (...given: unknown[]) => {
  const text = typeof given[0] === 'string' ? given[0] : (given[0] as { text: string }).text
  if (!text.startsWith('WITH applied')) return query(...given)
  if (dieAt === 'before') die()
  const sent = query(...given)
  if (dieAt === 'during') await pause(1)
  else await sent
  return die()
}) as typeof pool.query

const collab = createCollabServer({
  pool,
  origins: [],
  now: () => new Date(),
  log: () => {},
  onSettled: async () => {},
  authenticate: async () => 'not-found',
})
const order = await db.outbox.findUniqueOrThrow({ where: { id: BigInt(orderId) } })
await collab.restore(order.payload as RestoreOrder, order.id)

function die(): never {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('killed')
}
