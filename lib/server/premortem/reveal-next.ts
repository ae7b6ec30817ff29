import { conflict, DomainError } from '@/lib/domain/errors'
import type { RevealNextInput } from '@/lib/domain/premortem/inputs'
import { nextReveal, type Unheard } from '@/lib/domain/premortem/reveal'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, type Tx, transaction } from '@/lib/server/context'
import type { Premortem } from '@/prisma/generated/client'
import { holdPremortem } from './hold-premortem'
import { recordDeed } from './record-deed'
import { signalPremortem } from './signal-premortem'

/** Goes on to the next reason: whoever runs the session, or whose turn it is. pass: whoever comes next keeps theirs for the next round. */
export async function revealNext(ctx: Context, input: RevealNextInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts } = await holdPremortem(tx, ctx, input.premortemId, 'update')
    enforce(premortemRuling('read', facts, ctx.actor))
    if (row.readingId !== input.reading) throw conflict('session')
    const isTurn = !row.hidesNames && row.lastReaderId === ctx.actor.personId
    if (facts.facilitatorId !== ctx.actor.personId && !isTurn)
      throw new DomainError('forbidden', 'Whoever runs the session, or whose turn it is, goes on to the next.')
    const skip = input.pass ? ((await peekNextReading(tx, row, null))?.authorId ?? null) : null
    const next = await findNextReading(tx, row, skip)
    await tx.premortem.update({
      where: { id: row.id },
      data: { readingId: next?.id ?? null, lastReaderId: next?.authorId ?? row.lastReaderId },
    })
    recordDeed(tx, ctx, row, 'premortem.turn_taken', { passed: input.pass })
    await signalPremortem(tx, row.id)
  })
}

/** The next reason, marked as heard from now on: from here everybody sees it. Null when all were heard. */
export async function findNextReading(tx: Tx, row: Premortem, skip: string | null): Promise<Unheard | null> {
  const next = await peekNextReading(tx, row, skip)
  if (!next) return null
  const heard = await tx.reason.aggregate({ where: { premortemId: row.id }, _max: { heardAt: true } })
  await tx.reason.update({ where: { id: next.id }, data: { heardAt: (heard._max.heardAt ?? 0) + 1 } })
  return next
}

async function peekNextReading(tx: Tx, row: Premortem, skip: string | null): Promise<Unheard | null> {
  const unheard = await tx.reason.findMany({
    where: { premortemId: row.id, heardAt: null },
    select: { id: true, authorId: true, position: true },
  })
  const people = await tx.premortemPerson.findMany({
    where: { premortemId: row.id, removedAt: null },
    orderBy: [{ seat: 'asc' }, { personId: 'asc' }],
    select: { personId: true },
  })
  const inOrder = people.map(({ personId }) => personId)
  return nextReveal(
    unheard.map(({ id, authorId, position }) => ({ id, authorId, order: position })),
    inOrder,
    row.lastReaderId,
    skip,
  )
}
