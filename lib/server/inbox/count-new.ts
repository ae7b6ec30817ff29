import { NOTIFICATION_KINDS } from '@/lib/domain/notification'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { visibleWhere } from './visible-where'

/** How many notifications this person has not read, in all their workspaces. */
export async function countNew(ctx: Pick<Context, 'now'>, personId: string): Promise<number> {
  const unread = { readAt: null, kind: { in: Object.keys(NOTIFICATION_KINDS) } }
  // Most have nothing new; then nothing else is asked.
  if (!(await db.notification.findFirst({ where: { personId, ...unread }, select: { id: true } }))) return 0
  return db.notification.count({ where: { AND: [await visibleWhere(ctx, personId), unread] } })
}
