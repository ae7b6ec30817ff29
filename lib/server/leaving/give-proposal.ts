import { conflict } from '@/lib/domain/errors'
import { idOf } from '@/lib/domain/leaving/leaving'
import { recordEvent } from '@/lib/server/events'
import { notify } from '@/lib/server/inbox/notify'
import { withdrawNotifications } from '@/lib/server/inbox/settle-notifications'
import { enqueue } from '@/lib/server/outbox'
import { NAMED } from '@/lib/server/proposals/name-person'
import type { Give } from './giving'

/** The new owner keeps no other relation. Whoever leaves is no co-author afterwards. */
export const giveProposal: Give = async (tx, ctx, { item, toId, personId }) => {
  if (!toId) return
  const proposalId = idOf(item)
  const { count } = await tx.proposal.updateMany({ where: { id: proposalId, ownerId: personId }, data: { ownerId: toId } })
  if (count === 0) throw conflict('proposal')
  await tx.proposalPerson.deleteMany({ where: { proposalId, personId: toId, relation: { in: ['coauthor', 'reader'] } } })
  recordEvent(tx, ctx, 'proposal.handed_over', { proposalId, fromId: personId, toId })
  await enqueue(tx, ctx, 'rooms.close', { proposalId })
  const about = { kinds: ['proposal.handed_over', 'proposal.handed_on', ...NAMED] as const, proposalId }
  for (const one of [personId, toId]) await withdrawNotifications(tx, ctx, { ...about, personId: one })
  await notify(tx, ctx, { kind: 'proposal.handed_over', to: toId, proposalId })
}

export const giveCoauthor: Give = async (tx, ctx, { item, toId, personId }) => {
  const proposalId = idOf(item)
  const relation = 'coauthor' as const
  await tx.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: { id: true } })
  await tx.proposalPerson.deleteMany({ where: { proposalId, personId, relation } })
  recordEvent(tx, ctx, 'proposal.person_unnamed', { proposalId, personId, relation })
  await enqueue(tx, ctx, 'rooms.close', { proposalId, personId })
  if (!toId) return
  await tx.proposalPerson.deleteMany({ where: { proposalId, personId: toId, relation: 'reader' } })
  await tx.proposalPerson.create({ data: { proposalId, personId: toId, relation, addedAt: ctx.now() } })
  recordEvent(tx, ctx, 'proposal.person_named', { proposalId, personId: toId, relation })
  await enqueue(tx, ctx, 'rooms.close', { proposalId, personId: toId })
  await withdrawNotifications(tx, ctx, { kinds: NAMED, proposalId, personId: toId })
  await notify(tx, ctx, { kind: 'proposal.coauthor', to: toId, proposalId })
}
