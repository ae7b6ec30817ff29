import type { RunTimerInput } from '@/lib/domain/premortem/inputs'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import { extend, pause, run } from '@/lib/domain/premortem/timer'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { holdPremortem } from './hold-premortem'
import { signalPremortem } from './signal-premortem'

/** Starts, stops or extends the room's timer. It only counts: nothing closes when it ends. */
export async function runTimer(ctx: Context, input: RunTimerInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts } = await holdPremortem(tx, ctx, input.premortemId, 'update')
    enforce(premortemRuling('steer', facts, ctx.actor))
    const before = { endsAt: row.timerEndsAt, leftMs: row.timerLeftMs }
    const now = ctx.now()
    const change = {
      run: () => run(before, now),
      pause: () => pause(before, now),
      extend: () => extend(before, input.minutes, now),
    }
    const { endsAt, leftMs } = change[input.do]()
    await tx.premortem.update({ where: { id: row.id }, data: { timerEndsAt: endsAt, timerLeftMs: leftMs } })
    const minutes = input.do === 'extend' ? input.minutes : null
    recordEvent(tx, ctx, 'premortem.timer_changed', {
      proposalId: row.proposalId,
      premortemId: row.id,
      change: input.do,
      minutes,
    })
    await signalPremortem(tx, row.id, { isForAll: true })
  })
}
