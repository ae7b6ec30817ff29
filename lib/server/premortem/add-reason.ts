import { randomUUID } from 'node:crypto'
import { DomainError } from '@/lib/domain/errors'
import type { AddReasonInput } from '@/lib/domain/premortem/inputs'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, type Tx, transaction } from '@/lib/server/context'
import { authorMark } from './author-mark'
import { holdPremortem } from './hold-premortem'
import { recordDeed } from './record-deed'
import { signalPremortem } from './signal-premortem'

/** Reasons in one session. Our own number. */
export const MOST_REASONS = 500

/**
 * Adds a reason. Before the reveal nobody but its author sees it; later ones join what is on the board, marked late. Where
 * names are hidden its id and place are random, it keeps no time, and the trail has no entry of it.
 */
export async function addReason(ctx: Context, { premortemId, text }: AddReasonInput): Promise<{ reasonId: string }> {
  return transaction(ctx, async (tx) => {
    const { row, facts } = await holdPremortem(tx, ctx, premortemId, 'share')
    enforce(premortemRuling('write', facts, ctx.actor))
    if ((await tx.reason.count({ where: { premortemId } })) >= MOST_REASONS)
      throw new DomainError(
        'limit',
        `A session holds ${MOST_REASONS} reasons. Yours is still in the field: join it to one on the board.`,
      )
    const reasonId = randomUUID()
    const author = row.authorKey
      ? { authorMark: authorMark(row.authorKey, ctx.actor.personId), position: Math.random() }
      : { authorId: ctx.actor.personId, position: await nextPosition(tx) }
    await tx.reason.create({ data: { id: reasonId, premortemId, text, isLate: row.phase !== 'silent', ...author } })
    recordDeed(tx, ctx, row, 'premortem.reason_added', { reasonId })
    await signalPremortem(tx, premortemId)
    return { reasonId }
  })
}

/** The place after all that were given one before. */
export async function nextPosition(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<{ next: bigint }[]>`SELECT nextval('reason_position') AS next`
  return Number(row?.next)
}
