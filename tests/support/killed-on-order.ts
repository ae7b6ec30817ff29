import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { DieAt } from './order-child'
import { serverGone } from './server-gone'

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
  await serverGone(DYING)
}
