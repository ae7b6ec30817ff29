import type { OnePremortemInput } from '@/lib/domain/premortem/inputs'
import { type Context, transaction } from '@/lib/server/context'
import { holdPremortem } from './hold-premortem'
import { signalPremortem } from './signal-premortem'

/** A screen shows a sign of life of whoever was invited, and tells the others of the first one. No entry of the trail: nothing changed. */
export async function bePresent(ctx: Context, { premortemId }: OnePremortemInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { facts } = await holdPremortem(tx, ctx, premortemId, 'none')
    if (!facts.isInvited || facts.closedAt) return
    const key = { premortemId_personId: { premortemId, personId: ctx.actor.personId } }
    const before = await tx.premortemPerson.findUniqueOrThrow({ where: key })
    await tx.premortemPerson.update({ where: key, data: { seenAt: ctx.now(), joinedAt: before.joinedAt ?? ctx.now() } })
    if (!before.joinedAt) await signalPremortem(tx, premortemId)
  })
}
