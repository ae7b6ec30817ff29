import type { OnePremortemInput } from '@/lib/domain/premortem/inputs'
import { confirmStandsRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { holdPremortem } from './hold-premortem'

/** A lead confirms that a session still stands for the newest revision, although the text changed since. */
export async function confirmPremortem(ctx: Context, { premortemId }: OnePremortemInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts } = await holdPremortem(tx, ctx, premortemId, 'update')
    enforce(confirmStandsRuling(facts, ctx.actor))
    const newest = await tx.revision.findFirst({
      where: { proposalId: row.proposalId },
      orderBy: { number: 'desc' },
      select: { number: true },
    })
    const standsAt = newest?.number ?? row.revisionNumber
    await tx.premortem.update({
      where: { id: premortemId },
      data: { standsAt, standsSince: ctx.now(), standsById: ctx.actor.personId },
    })
    recordEvent(tx, ctx, 'premortem.confirmed', { proposalId: row.proposalId, premortemId, revision: standsAt })
  })
}
