import type { Pool } from 'pg'
import { createCollabServer } from '@/lib/collab/collab-server'
import { db } from '@/lib/server/db'

/** A live server for one order, in a process that does not outlive it. */
export async function serverFor<Order>(pool: Pool, orderId: string) {
  const collab = createCollabServer({
    pool,
    origins: [],
    now: () => new Date(),
    log: () => {},
    onSettled: async () => {},
    authenticate: async () => 'not-found',
  })
  const { id, kind, payload } = await db.outbox.findUniqueOrThrow({ where: { id: BigInt(orderId) } })
  return { collab, id, kind, order: payload as Order }
}

/** As if the machine had lost its power. */
export function die(): never {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('killed')
}
