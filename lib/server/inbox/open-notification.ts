import { notFound } from '@/lib/domain/errors'
import { NotificationId } from '@/lib/domain/inbox'
import { isNotificationKind, kindOf } from '@/lib/domain/notification'
import { type Context, transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { notificationFacts, WITH_FACTS } from './notification-facts'
import { visibleWhere } from './visible-where'

/** Marks one as read, and as done where opening it is all that it asked; returns the path of the thing. NotFound where it is not theirs to see. */
export async function openNotification(ctx: Pick<Context, 'now'>, personId: string, id: string): Promise<string> {
  if (!NotificationId.safeParse(id).success) throw notFound('notification')
  const row = await db.notification.findFirst({
    where: { AND: [await visibleWhere(ctx, personId), { id }] },
    include: WITH_FACTS,
  })
  if (!row || !isNotificationKind(row.kind)) throw notFound('notification')
  const { needs, path } = kindOf(row.kind)
  const now = ctx.now()
  await transaction(ctx, async (tx) => {
    await tx.notification.updateMany({ where: { id, readAt: null }, data: { readAt: now } })
    if (needs === 'opened') await tx.notification.updateMany({ where: { id, doneAt: null }, data: { doneAt: now } })
  })
  return path(notificationFacts(row, null))
}
