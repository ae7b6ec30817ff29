import { conflict } from '@/lib/domain/errors'
import type { StartEngineeringInput } from '@/lib/domain/gate-rulings'
import { type Context, transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { isCarriedOut } from '@/lib/server/is-carried-out'
import { enqueue } from '@/lib/server/outbox'
import { judgeStart } from './judge-start'

/** isStarted: false while it is still being carried out. */
export type Started = { isStarted: boolean }

/**
 * Starts engineering on the pinned revision of a round: it is cleared to build and its text is locked. The live server does it, because
 * people may be typing: it holds their edits, compares the text with the pinned one, and locks. Waits a few seconds for it. Throws what
 * stands in the way, now or at that moment.
 */
export async function startEngineering(ctx: Context, input: StartEngineeringInput, waitMs = 6000): Promise<Started> {
  const { proposalId, roundId } = input
  const orderId = await transaction(ctx, async (tx) => {
    await judgeStart(tx, ctx, input)
    const { personId, workspaceId } = ctx.actor
    return enqueue(tx, ctx, 'engineering.start', { proposalId, roundId, workspaceId, personId })
  })
  if (!(await isCarriedOut(orderId, waitMs))) return { isStarted: false }
  if (await db.clearance.findUnique({ where: { roundId }, select: { id: true } })) return { isStarted: true }
  // It was refused at the last moment. What stood in the way mostly still does, and says so itself.
  await judgeStart(db, ctx, input)
  throw conflict('proposal')
}
