import { conflict } from '@/lib/domain/errors'
import { idOf } from '@/lib/domain/leaving/leaving'
import { recordEvent } from '@/lib/server/events'
import { readPolicy } from '@/lib/server/gate/read-policy'
import type { Give } from './giving'

/** Somebody else decides for whoever is away, for as long as they had said. */
export const giveDeputy: Give = async (tx, ctx, { item, toId }) => {
  const id = idOf(item)
  const now = ctx.now()
  const before = await tx.delegation.findUniqueOrThrow({ where: { id } })
  const { count } = await tx.delegation.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } })
  if (count === 0) throw conflict('setting')
  recordEvent(tx, ctx, 'review.delegation_ended', { delegationId: id, toId: before.toId })
  if (!toId) return
  const { workspaceId, fromId, function: name, expiresAt } = before
  const row = { workspaceId, fromId, toId, function: name, startsAt: now, expiresAt, createdAt: now }
  const next = await tx.delegation.create({ data: row, select: { id: true } })
  recordEvent(tx, ctx, 'review.delegation_handed_over', { delegationId: next.id, fromId, toId })
}

/** The policy names somebody else from the next submission on; open rounds keep the one with which they began. */
export const givePolicy: Give = async (tx, ctx, { item, toId, personId }) => {
  const { workspaceId, personId: changedById } = ctx.actor
  const { policy, version } = await readPolicy(tx, workspaceId)
  const instead = (id: string | null) => (id === personId ? toId : id)
  const functions = policy.functions.map((one) =>
    one.name === idOf(item) ? { ...one, firstChoiceId: instead(one.firstChoiceId), standInId: instead(one.standInId) } : one,
  )
  const { count } = await tx.gatePolicy.updateMany({
    where: { workspaceId, version },
    data: { policy: { ...policy, functions }, version: version + 1, changedAt: ctx.now(), changedById },
  })
  if (count === 0) throw conflict('policy')
  const changed = [`functions: ${JSON.stringify(policy.functions)} to ${JSON.stringify(functions)}`]
  recordEvent(tx, ctx, 'gate.policy_changed', { version: version + 1, changed })
}
