import { notFound } from '@/lib/domain/errors'
import type { PremortemPersonInput } from '@/lib/domain/premortem/inputs'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { holdPremortem } from './hold-premortem'
import { mayRead } from './may-read'
import { signalPremortem } from './signal-premortem'

/** Lets somebody who was invited run the session from here on. */
export async function handOverPremortem(ctx: Context, { premortemId, personId }: PremortemPersonInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts } = await holdPremortem(tx, ctx, premortemId, 'update')
    enforce(premortemRuling('steer', facts, ctx.actor))
    const invited = await tx.premortemPerson.findFirst({ where: { premortemId, personId, removedAt: null } })
    if (!invited || !(await mayRead(tx, facts.proposal, personId))) throw notFound('person')
    await tx.premortem.update({ where: { id: premortemId }, data: { facilitatorId: personId } })
    recordEvent(tx, ctx, 'premortem.handed_over', { proposalId: row.proposalId, premortemId, personId })
    await signalPremortem(tx, premortemId, { isForAll: true })
  })
}
