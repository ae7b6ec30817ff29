import { DomainError } from '@/lib/domain/errors'
import type { PremortemPersonInput } from '@/lib/domain/premortem/inputs'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { holdPremortem } from './hold-premortem'
import { signalPremortem } from './signal-premortem'

/** Takes somebody off the list. What they wrote stays on the board. */
export async function removeFromPremortem(ctx: Context, { premortemId, personId }: PremortemPersonInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts } = await holdPremortem(tx, ctx, premortemId, 'share')
    enforce(premortemRuling('invite', facts, ctx.actor))
    if (personId === facts.facilitatorId)
      throw new DomainError('conflict', 'Whoever runs the session stays on the list. Hand the session over first.')
    const { count } = await tx.premortemPerson.updateMany({
      where: { premortemId, personId, removedAt: null },
      data: { removedAt: ctx.now() },
    })
    if (count === 0) return
    recordEvent(tx, ctx, 'premortem.person_removed', { proposalId: row.proposalId, premortemId, personId })
    await signalPremortem(tx, premortemId, { isForAll: true })
  })
}
