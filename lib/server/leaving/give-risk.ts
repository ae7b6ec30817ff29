import { conflict } from '@/lib/domain/errors'
import { idOf } from '@/lib/domain/leaving/leaving'
import { recordEvent } from '@/lib/server/events'
import { notify } from '@/lib/server/inbox/notify'
import { signalPremortem } from '@/lib/server/premortem/signal-premortem'
import type { Give } from './giving'

/** A risk gets another owner; an accepted one keeps its acceptance, and somebody else looks at it again. */
export const giveRisk: Give = async (tx, ctx, { item, toId, personId }) => {
  if (!toId) return
  const reasonId = idOf(item)
  const isAccepted = item.group === 'acceptance'
  const held = isAccepted
    ? { OR: [{ acceptedById: personId, lookAgainById: null }, { lookAgainById: personId }] }
    : { ownerId: personId }
  const { count } = await tx.risk.updateMany({
    where: { reasonId, status: 'open', ...held },
    data: { ...(isAccepted ? { lookAgainById: toId } : { ownerId: toId }), version: { increment: 1 } },
  })
  if (count === 0) throw conflict('risk')
  const { premortem } = await tx.reason.findUniqueOrThrow({
    where: { id: reasonId },
    select: { premortem: { select: { id: true, proposalId: true } } },
  })
  const { id: premortemId, proposalId } = premortem
  recordEvent(tx, ctx, 'premortem.risk_handed_over', { proposalId, premortemId, reasonId, fromId: personId, toId, isAccepted })
  await notify(tx, ctx, { kind: 'premortem.risk_owned', to: toId, proposalId, detail: { premortemId } })
  await signalPremortem(tx, premortemId)
}

/** Somebody else runs a session that is not closed yet, and is on its list. */
export const givePremortem: Give = async (tx, ctx, { item, toId, personId }) => {
  if (!toId) return
  const premortemId = idOf(item)
  const now = ctx.now()
  const { count } = await tx.premortem.updateMany({
    where: { id: premortemId, facilitatorId: personId, closedAt: null },
    data: { facilitatorId: toId },
  })
  if (count === 0) throw conflict('pre-mortem')
  const seat = await tx.premortemPerson.count({ where: { premortemId } })
  await tx.premortemPerson.upsert({
    where: { premortemId_personId: { premortemId, personId: toId } },
    create: { premortemId, personId: toId, seat, invitedAt: now },
    update: { removedAt: null },
  })
  const { proposalId } = await tx.premortem.findUniqueOrThrow({ where: { id: premortemId }, select: { proposalId: true } })
  recordEvent(tx, ctx, 'premortem.handed_over', { proposalId, premortemId, personId: toId })
  await notify(tx, ctx, { kind: 'premortem.handed_over', to: toId, proposalId, detail: { premortemId } })
  await signalPremortem(tx, premortemId, { isForAll: true })
}
