import { setTimeout as pause } from 'node:timers/promises'
import { Pool } from 'pg'
import { env } from '@/lib/server/env'
import type { ChangeOrder, MarkOrder, RestoreOrder } from '@/lib/server/outbox'
import { die, serverFor } from './dying-server'

// A live server in a process of its own that carries out one order of writing into a text (old words, the mark of a comment, an
// accepted change) and is killed on the way: just before that is written to the log, while it is, or just after.

export type DieAt = 'before' | 'during' | 'after'

const { orderId, dieAt, name } = JSON.parse(process.argv[2] ?? '') as { orderId: string; dieAt: DieAt; name: string }
const pool = new Pool({ connectionString: env().databaseUrl, max: 5, application_name: name })
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

const { collab, id, kind, order } = await serverFor<RestoreOrder | MarkOrder | ChangeOrder>(pool, orderId)
if (kind === 'document.restore') await collab.restore(order as RestoreOrder, id)
else if (kind === 'document.comment') await collab.mark(order as MarkOrder, id)
else await collab.change(order as ChangeOrder, id)
