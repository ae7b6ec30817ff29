import { standingOf } from '@/lib/domain/review/counting'
import type { Clock } from '@/lib/server/clock'
import { transaction } from '@/lib/server/context'
import { notify } from '@/lib/server/inbox/notify'
import type { OutboxPayloads } from '@/lib/server/outbox'
import { findRoundRecords } from './find-round-records'

/**
 * Reminds a reviewer who has not decided, once: the reminder is written and its order is taken off the list in one transaction. Whoever has
 * decided, stepped down or left, and a round that has ended, need none.
 */
export async function remindReviewer(
  { now }: { now: Clock },
  order: OutboxPayloads['review.remind'],
  orderId: bigint,
): Promise<void> {
  await transaction({ now }, async (tx) => {
    const { count } = await tx.outbox.deleteMany({ where: { id: orderId } })
    if (count === 0) return
    const found = await tx.roundReviewer.findUnique({
      where: { id: order.reviewerId },
      select: { round: { select: { proposal: { select: { id: true, workspaceId: true } } } } },
    })
    if (!found) return
    const { id: proposalId, workspaceId } = found.round.proposal
    const records = await findRoundRecords(tx, { now }, proposalId)
    const row = records?.reviewers.find(({ id }) => id === order.reviewerId)
    if (!records || !row || records.round.endedAt) return
    if (!['waiting', 'stale'].includes(standingOf(row, records).state)) return
    // Nobody did it, so nobody is named.
    const ctx = { actor: { personId: '', workspaceId, role: 'member' as const }, now }
    const kind = order.isDue ? 'review.due' : 'review.reminder'
    await notify(tx, ctx, {
      kind,
      to: row.personId,
      proposalId,
      named: false,
      detail: { due: order.due, round: records.round.number },
    })
  })
}
