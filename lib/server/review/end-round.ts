import { createHash } from 'node:crypto'
import { conflict } from '@/lib/domain/errors'
import type { NotificationKind } from '@/lib/domain/notification'
import type { Context, Tx } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { settleNotifications } from '@/lib/server/inbox/settle-notifications'
import type { RoundEnd } from '@/prisma/generated/client'

/** What asks a reviewer for a verdict, and what asks the writers to mend the text. */
export const ASKING: readonly NotificationKind[] = ['review.asked', 'review.look_again', 'review.reminder', 'review.due']
export const MENDING: readonly NotificationKind[] = ['review.changes_requested']

/** Ends the open round, once: whoever comes second learns of it. What it asked of people is done. The caller holds the proposal. */
export async function endRound(
  tx: Tx,
  ctx: Context,
  round: { id: string; number: number; proposalId: string },
  end: RoundEnd,
): Promise<void> {
  const { id, number, proposalId } = round
  const { count } = await tx.round.updateMany({
    where: { id, endedAt: null },
    data: { end, endedAt: ctx.now(), endedById: ctx.actor.personId },
  })
  if (count === 0) throw conflict('round')
  await settleNotifications(tx, ctx, { kinds: [...ASKING, ...MENDING], proposalId })
  recordEvent(tx, ctx, 'review.round_ended', { proposalId, round: number, end, verdicts: await sealVerdicts(tx, id) })
}

/** What was held while the round was open goes into the chain at its end: "id decision sha256-of-the-reason", so that no verdict can be changed unseen. */
async function sealVerdicts(tx: Tx, roundId: string): Promise<string[]> {
  const verdicts = await tx.verdict.findMany({ where: { roundId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  return verdicts.map(({ id, decision, reason }) => `${id} ${decision} ${createHash('sha256').update(reason).digest('hex')}`)
}
