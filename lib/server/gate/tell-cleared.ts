import { DAY_MS } from '@/lib/domain/day'
import { readersAmong } from '@/lib/server/comments/readers-among'
import type { Context, Tx } from '@/lib/server/context'
import { tellWriters } from '@/lib/server/inbox/tell-writers'
import { enqueue } from '@/lib/server/outbox'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'

type Cleared = { proposalId: string; roundId: string; revisionNumber: number; clearanceId: string; expiresAt: Date }

/** Tells whoever wrote or judged it, or asked to hear of it, that it is cleared, and orders the reminder before that runs out. */
export async function tellCleared(tx: Tx, ctx: Context, cleared: Cleared): Promise<void> {
  const { proposalId, roundId, revisionNumber, clearanceId, expiresAt } = cleared
  const asked = await tx.roundReviewer.findMany({ where: { roundId, steppedDownAt: null }, select: { personId: true } })
  const watching = await takeWatchers(tx, ctx, proposalId)
  const notice = { kind: 'clearance.given', proposalId, detail: { revision: revisionNumber } } as const
  await tellWriters(tx, ctx, notice, [...asked.map(({ personId }) => personId), ...watching])
  const dueAt = new Date(Math.max(ctx.now().getTime(), expiresAt.getTime() - REMIND_DAYS * DAY_MS))
  await enqueue(tx, ctx, 'mail.clearance_ends', { clearanceId, dueAt: dueAt.toISOString() })
}

/** Who asked to hear of it and may read it still. They are told once. */
async function takeWatchers(tx: Tx, { actor }: Context, proposalId: string): Promise<string[]> {
  const rows = await tx.clearanceWatch.findMany({ where: { proposalId }, select: { personId: true } })
  if (rows.length === 0) return []
  await tx.clearanceWatch.deleteMany({ where: { proposalId } })
  const ids = rows.map(({ personId }) => personId)
  return [...(await readersAmong(tx, await getProposalFacts(tx, actor, proposalId), ids))]
}

/** So many days before a clearance runs out its writers are told. */
const REMIND_DAYS = 14
