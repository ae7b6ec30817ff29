import { DomainError } from '@/lib/domain/errors'
import type { ActorFacts } from '@/lib/domain/rights'
import type { Prisma } from '@/prisma/generated/client'
import type { Clock } from './clock'
import { db } from './db'
import { writeEvents } from './events'

/** Who acts, in which workspace, and when. Every verb and query takes one. */
export type Context = { actor: ActorFacts & { workspaceId: string }; now: Clock }

export type Tx = Prisma.TransactionClient

/**
 * Runs the work of one verb in one transaction and writes the events that it recorded last, so that the lock on the
 * workspace's trail is held for the shortest time. A clash with somebody's commit reads as a conflict.
 */
export async function transaction<T>(ctx: { now: Clock }, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db.$transaction(
      async (tx) => {
        const result = await work(tx)
        await writeEvents(tx, ctx.now())
        return result
      },
      { maxWait: 5000, timeout: 15_000 },
    )
  } catch (error) {
    if (isClash(error)) throw new DomainError('conflict', 'Somebody did the same a moment ago. Look again, then decide.')
    throw error
  }
}

/** Unique violations, serialisation failures and deadlocks: by Prisma's codes, and by PostgreSQL's own where the SQL is ours. */
function isClash(error: unknown): boolean {
  const { code, meta } = (error ?? {}) as {
    code?: unknown
    meta?: { driverAdapterError?: { cause?: { originalCode?: string } } }
  }
  if (code === 'P2010') return CLASHES.includes(meta?.driverAdapterError?.cause?.originalCode ?? '')
  return code === 'P2002' || code === 'P2034'
}

/** unique_violation, serialization_failure and deadlock_detected. */
const CLASHES = ['23505', '40001', '40P01']
