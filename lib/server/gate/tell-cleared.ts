import { DAY_MS } from '@/lib/domain/day'
import type { Context, Tx } from '@/lib/server/context'
import { enqueue } from '@/lib/server/outbox'
import { tellWriters } from './tell-writers'

type Cleared = { proposalId: string; roundId: string; revisionNumber: number; clearanceId: string; expiresAt: Date }

/** Tells whoever wrote or judged it that it is cleared, and orders the reminder before that runs out. */
export async function tellCleared(tx: Tx, ctx: Context, cleared: Cleared): Promise<void> {
  const { proposalId, roundId, revisionNumber, clearanceId, expiresAt } = cleared
  const asked = await tx.roundReviewer.findMany({ where: { roundId, steppedDownAt: null }, select: { personId: true } })
  const notice = { kind: 'clearance.given', proposalId, detail: { revision: revisionNumber } } as const
  await tellWriters(
    tx,
    ctx,
    notice,
    asked.map(({ personId }) => personId),
  )
  const dueAt = new Date(Math.max(ctx.now().getTime(), expiresAt.getTime() - REMIND_DAYS * DAY_MS))
  await enqueue(tx, ctx, 'mail.clearance_ends', { clearanceId, dueAt: dueAt.toISOString() })
}

/** So many days before a clearance runs out its writers are told. */
const REMIND_DAYS = 14
