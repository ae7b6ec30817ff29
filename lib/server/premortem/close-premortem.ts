import { DomainError } from '@/lib/domain/errors'
import type { OnePremortemInput } from '@/lib/domain/premortem/inputs'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import { NO_TIMER } from '@/lib/domain/premortem/timer'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { settleNotifications } from '@/lib/server/inbox/settle-notifications'
import { enqueue } from '@/lib/server/outbox'
import { forgetAuthors } from './forget-authors'
import { holdPremortem } from './hold-premortem'
import { signalPremortem } from './signal-premortem'

/** Ends the session for good. What it found stays on the proposal; the key to hidden names is destroyed, and so is what else would tell of them. */
export async function closePremortem(ctx: Context, { premortemId }: OnePremortemInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts } = await holdPremortem(tx, ctx, premortemId, 'update')
    enforce(premortemRuling('steer', facts, ctx.actor))
    if (row.phase !== 'close') throw new DomainError('conflict', 'The room is not there yet. Finish the plan first.')
    await tx.premortem.update({
      where: { id: premortemId },
      data: {
        closedAt: ctx.now(),
        closedById: ctx.actor.personId,
        authorKey: null,
        timerEndsAt: NO_TIMER.endsAt,
        timerLeftMs: NO_TIMER.leftMs,
      },
    })
    if (row.hidesNames) await forgetAuthors(tx, premortemId)
    await settleNotifications(tx, ctx, { kinds: ['premortem.invited', 'premortem.your_part'], proposalId: row.proposalId })
    // Its top risks join the open questions of the text.
    await enqueue(tx, ctx, 'rooms.tell', { proposalId: row.proposalId })
    recordEvent(tx, ctx, 'premortem.closed', { proposalId: row.proposalId, premortemId, revision: row.revisionNumber })
    await signalPremortem(tx, premortemId, { isForAll: true })
  })
}
