import type { OnePremortemInput } from '@/lib/domain/premortem/inputs'
import { takeOverRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { holdPremortem } from './hold-premortem'
import { signalPremortem } from './signal-premortem'

/** A lead or the owner runs the session on when whoever ran it is gone. They are on its list from then on. */
export async function takeOverPremortem(ctx: Context, { premortemId }: OnePremortemInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts } = await holdPremortem(tx, ctx, premortemId, 'update')
    enforce(takeOverRuling(facts, ctx.actor, ctx.now()))
    const { personId } = ctx.actor
    const now = ctx.now()
    const seat = await tx.premortemPerson.count({ where: { premortemId } })
    await tx.premortemPerson.upsert({
      where: { premortemId_personId: { premortemId, personId } },
      create: { premortemId, personId, seat, invitedAt: now, joinedAt: now, seenAt: now },
      update: { removedAt: null, seenAt: now },
    })
    await tx.premortem.update({ where: { id: premortemId }, data: { facilitatorId: personId } })
    recordEvent(tx, ctx, 'premortem.taken_over', { proposalId: row.proposalId, premortemId, from: facts.facilitatorId })
    await signalPremortem(tx, premortemId, { isForAll: true })
  })
}
