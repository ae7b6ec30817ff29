import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { waitUntil } from '@/lib/launch/wait-until'
import { db } from '@/lib/server/db'
import type { DieAt } from './order-child'

/** What the server that is killed calls its connections. */
const DYING = 'dying server'

/**
 * Lets a live server of its own carry out this order of the outbox and kills it on the way, with -9. Resolves when the database is through with
 * what it had been sent: no next server is there sooner.
 */
export async function killedOnOrder(orderId: bigint, dieAt: DieAt): Promise<void> {
  const given = JSON.stringify({ orderId: String(orderId), dieAt, name: DYING })
  const child = spawn(process.execPath, ['lib/launch/run-bundled.mjs', 'tests/support/order-child.ts', given], {
    stdio: 'inherit',
  })
  await once(child, 'exit')
  if (child.signalCode !== 'SIGKILL') throw new Error(`the server was not killed; it ended with ${child.exitCode}`)
  const isGone = async () => {
    const [row] = await db.$queryRaw<{ left: bigint }[]>`
      SELECT count(*) AS "left" FROM pg_stat_activity WHERE datname = current_database() AND application_name = ${DYING}`
    return row?.left === 0n
  }
  if (!(await waitUntil(isGone, { withinMs: 10_000, everyMs: 5 }))) throw new Error('the database is still busy with the order')
}
