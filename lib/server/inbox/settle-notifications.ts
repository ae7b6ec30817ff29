import type { NotificationKind } from '@/lib/domain/notification'
import type { Context, Tx } from '@/lib/server/context'
import { enqueue } from '@/lib/server/outbox'
import type { Prisma } from '@/prisma/generated/client'

type About = {
  kinds: readonly NotificationKind[]
  personId?: string
  proposalId?: string
  invitationId?: string
  threadId?: string
}

/** What these asked of people is done: they leave "Needs you". Called by the verb that does it, in its transaction. */
export async function settleNotifications(tx: Tx, ctx: Pick<Context, 'now'>, about: About): Promise<void> {
  const where = { ...whereAbout(about), doneAt: null }
  const people = await peopleOf(tx, where)
  await tx.notification.updateMany({ where: { ...where, readAt: null }, data: { readAt: ctx.now() } })
  await tx.notification.updateMany({ where, data: { doneAt: ctx.now() } })
  for (const personId of people) await enqueue(tx, ctx, 'inbox.changed', { personId })
}

/** It was taken back before it was read: it is gone from the inbox, and its mail, if it is not sent yet, stays unsent. */
export async function withdrawNotifications(tx: Tx, ctx: Pick<Context, 'now'>, about: About): Promise<void> {
  const where = { ...whereAbout(about), readAt: null }
  const people = await peopleOf(tx, where)
  await tx.notification.deleteMany({ where })
  for (const personId of people) await enqueue(tx, ctx, 'inbox.changed', { personId })
}

function whereAbout({ kinds, threadId, ...rest }: About): Prisma.NotificationWhereInput {
  const thread = threadId === undefined ? {} : { detail: { path: ['threadId'], equals: threadId } }
  return { ...rest, ...thread, kind: { in: [...kinds] } }
}

async function peopleOf(tx: Tx, where: Prisma.NotificationWhereInput): Promise<string[]> {
  const rows = await tx.notification.findMany({ where, select: { personId: true }, distinct: ['personId'] })
  return rows.map(({ personId }) => personId)
}
