import { setTimeout as pause } from 'node:timers/promises'
import { db } from './db'

/** Waits until an order has left the outbox; false when it is still there after so many milliseconds. */
export async function isCarriedOut(orderId: bigint, waitMs: number): Promise<boolean> {
  for (let waited = 0; waited < waitMs; waited += LOOK_EVERY_MS) {
    if (!(await db.outbox.findUnique({ where: { id: orderId }, select: { id: true } }))) return true
    await pause(LOOK_EVERY_MS)
  }
  return false
}

const LOOK_EVERY_MS = 50
