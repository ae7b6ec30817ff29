import { notFound } from '@/lib/domain/errors'
import type { PremortemPersonInput } from '@/lib/domain/premortem/inputs'
import { premortemRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { notify } from '@/lib/server/inbox/notify'
import { holdPremortem } from './hold-premortem'
import { mayRead } from './may-read'
import { signalPremortem } from './signal-premortem'
import { startFor } from './tell-start'

/** Puts somebody who can read the proposal on the list, also in the middle of a session. Who is on it already stays as they are. */
export async function inviteToPremortem(ctx: Context, { premortemId, personId }: PremortemPersonInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts } = await holdPremortem(tx, ctx, premortemId, 'share')
    enforce(premortemRuling('invite', facts, ctx.actor))
    if (!(await mayRead(tx, facts.proposal, personId))) throw notFound('person')
    const key = { premortemId_personId: { premortemId, personId } }
    const before = await tx.premortemPerson.findUnique({ where: key })
    if (before && !before.removedAt) return
    if (before) await tx.premortemPerson.update({ where: key, data: { removedAt: null, invitedAt: ctx.now() } })
    else {
      const seat = await tx.premortemPerson.count({ where: { premortemId } })
      await tx.premortemPerson.create({ data: { premortemId, personId, seat, invitedAt: ctx.now() } })
    }
    const detail = { premortemId, startsIn: await startFor(tx, personId, row.startsAt) }
    await notify(tx, ctx, { kind: 'premortem.invited', to: personId, proposalId: row.proposalId, detail })
    recordEvent(tx, ctx, 'premortem.person_invited', { proposalId: row.proposalId, premortemId, personId })
    await signalPremortem(tx, premortemId, { isForAll: true })
  })
}
