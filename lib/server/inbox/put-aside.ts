import { conflict, notFound } from '@/lib/domain/errors'
import type { PutAsideInput } from '@/lib/domain/inbox'
import { isNotificationKind, kindOf } from '@/lib/domain/notification'
import { type Context, transaction } from '@/lib/server/context'
import { enqueue } from '@/lib/server/outbox'
import { visibleWhere } from './visible-where'

/** The person says that a thing does not need them any more, or does after all. What only a verb can settle stays: a conflict. */
export async function putAside(ctx: Context, input: PutAsideInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { personId } = ctx.actor
    const id = input.notificationId
    const row = await tx.notification.findFirst({ where: { AND: [await visibleWhere(ctx, personId), { id }] } })
    if (!row || !isNotificationKind(row.kind)) throw notFound('notification')
    if (kindOf(row.kind).needs === 'settled' && !row.invitationId) throw conflict('notification')
    await tx.notification.updateMany({ where: { id, readAt: null }, data: { readAt: ctx.now() } })
    await tx.notification.updateMany({ where: { id }, data: { doneAt: input.aside ? ctx.now() : null } })
    await enqueue(tx, ctx, 'inbox.changed', { personId })
  })
}
