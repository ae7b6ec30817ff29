import { notFound } from '@/lib/domain/errors'
import type { MarkAllReadInput, OneNotificationInput } from '@/lib/domain/inbox'
import { type Context, transaction } from '@/lib/server/context'
import { enqueue } from '@/lib/server/outbox'
import { visibleWhere } from './visible-where'

// A person's own marks are no entries of the trail, as their theme is none.

/** Takes the dot away; what needs the person goes on needing them. Marked already is no error. */
export async function markRead(ctx: Context, input: OneNotificationInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { personId } = ctx.actor
    const own = { AND: [await visibleWhere(ctx, personId), { id: input.notificationId }] }
    if ((await tx.notification.count({ where: own })) === 0) throw notFound('notification')
    const { count } = await tx.notification.updateMany({
      where: { id: input.notificationId, personId, readAt: null },
      data: { readAt: ctx.now() },
    })
    if (count > 0) await enqueue(tx, ctx, 'inbox.changed', { personId })
  })
}

/** The same for everything that was there when the list was made. */
export async function markAllRead(ctx: Context, input: MarkAllReadInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { personId } = ctx.actor
    const seen = { readAt: null, createdAt: { lte: new Date(input.until) } }
    const where = { AND: [await visibleWhere(ctx, personId), seen] }
    const { count } = await tx.notification.updateMany({ where, data: { readAt: ctx.now() } })
    if (count > 0) await enqueue(tx, ctx, 'inbox.changed', { personId })
  })
}
