import { randomBytes } from 'node:crypto'
import { conflict } from '@/lib/domain/errors'
import type { ChangeSceneInput } from '@/lib/domain/premortem/inputs'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import { isRunning, timerFor } from '@/lib/domain/premortem/timer'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { holdPremortem } from './hold-premortem'
import { checkRevision } from './plan-premortem'
import { readStart } from './read-start'
import { signalPremortem } from './signal-premortem'
import { tellStart } from './tell-start'

/** Changes what failed, when, on which revision, and the rules of the session, before anybody writes. */
export async function changeScene(ctx: Context, input: ChangeSceneInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts } = await holdPremortem(tx, ctx, input.premortemId, 'update')
    enforce(premortemRuling('setScene', facts, ctx.actor))
    const { premortemId: id, seen, failsOn, startsAt: local, minutes, ...scene } = input
    if (row.version !== seen) throw conflict('session')
    await checkRevision(tx, row.proposalId, scene.revisionNumber)
    const startsAt = await readStart(tx, ctx, local, row.startsAt)
    const runs = isRunning({ endsAt: row.timerEndsAt, leftMs: row.timerLeftMs })
    const { leftMs } = timerFor('scene', minutes, ctx.now(), false)
    await tx.premortem.update({
      where: { id },
      data: {
        ...scene,
        failsOn: new Date(failsOn),
        startsAt,
        minutes,
        authorKey: scene.hidesNames ? (row.authorKey ?? new Uint8Array(randomBytes(32))) : null,
        ...(runs ? {} : { timerLeftMs: leftMs }),
        version: { increment: 1 },
      },
    })
    recordEvent(tx, ctx, 'premortem.scene_changed', {
      proposalId: row.proposalId,
      premortemId: id,
      revision: scene.revisionNumber,
      startsAt: startsAt?.toISOString() ?? null,
      hidesNames: scene.hidesNames,
    })
    if (Number(startsAt) !== Number(row.startsAt)) await tellStart(tx, ctx, row, startsAt)
    await signalPremortem(tx, id, { isForAll: true })
  })
}
