import { DomainError } from '@/lib/domain/errors'
import type { OnePremortemInput } from '@/lib/domain/premortem/inputs'
import { askAgainRuling } from '@/lib/domain/premortem/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { tellWriters } from '@/lib/server/inbox/tell-writers'
import { holdPremortem } from './hold-premortem'
import { signalPremortem } from './signal-premortem'

/** A lead asks those who write the proposal for another session. Asked once, it stands until somebody plans one. */
export async function askAgain(ctx: Context, { premortemId }: OnePremortemInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { row, facts } = await holdPremortem(tx, ctx, premortemId, 'update')
    enforce(askAgainRuling(facts, ctx.actor))
    const { proposalId, number } = row
    if (await tx.premortem.findFirst({ where: { proposalId, number: { gt: number } } }))
      throw new DomainError('conflict', 'There is a newer session already. Look at that one.')
    if (row.askedAgainAt) throw new DomainError('conflict', 'A new one was asked for already.')
    await tx.premortem.update({
      where: { id: premortemId },
      data: { askedAgainAt: ctx.now(), askedAgainById: ctx.actor.personId },
    })
    await tellWriters(tx, ctx, { kind: 'premortem.asked_again', proposalId, detail: { premortemId } })
    recordEvent(tx, ctx, 'premortem.asked_again', { proposalId, premortemId })
    await signalPremortem(tx, premortemId)
  })
}
