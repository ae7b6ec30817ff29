import { setTimeout as pause } from 'node:timers/promises'
import { Client, Pool } from 'pg'
import { env } from '@/lib/server/env'
import type { StartOrder } from '@/lib/server/outbox'
import { die, serverFor } from './dying-server'

// A live server in a process of its own that carries out one order to start engineering and is killed on the way: before the
// clearance is written, once it is and the rest is not, while the transaction is being committed, or just after.

export type DieAt = 'before' | 'within' | 'committing' | 'after'

const { orderId, dieAt } = JSON.parse(process.argv[2] ?? '') as { orderId: string; dieAt: DieAt }
const query = Client.prototype.query as (...given: unknown[]) => Promise<unknown>
let isWritten = false
Client.prototype.query = async function (this: Client, ...given: unknown[]) {
  const text = typeof given[0] === 'string' ? given[0] : (given[0] as { text: string }).text
  if (/INSERT INTO\s+"public"."clearance"/i.test(text)) {
    if (dieAt === 'before') die()
    isWritten = true
    const answer = await query.apply(this, given)
    if (dieAt === 'within') die()
    return answer
  }
  if (!isWritten || !/^COMMIT/i.test(text)) return query.apply(this, given)
  const sent = query.apply(this, given)
  if (dieAt === 'committing') await pause(0)
  else await sent
  return die()
} as typeof Client.prototype.query

const pool = new Pool({ connectionString: env().databaseUrl, max: 5 })

const { collab, id, order } = await serverFor<StartOrder>(pool, orderId)
await collab.lock(order, id)
