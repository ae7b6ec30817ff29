import { isNotificationKind } from '@/lib/domain/notification'
import type { Clock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import type { Mail } from '@/lib/server/mail'
import type { OutboxPayloads } from '@/lib/server/outbox'
import { composeMail, type ToldNotification } from './compose-mail'
import { type NotificationRow, notificationFacts, WITH_FACTS } from './notification-facts'
import { visibleWhere } from './visible-where'

type Carrier = { now: Clock; send: (mail: Mail) => Promise<void> }

/**
 * Mails one notification, unless the person has read it meanwhile, wants it otherwise by now, or may not see it any more.
 * Throws when the mail could not be handed over. Sent but not noted (a killed server), it goes again with the same id.
 */
export async function mailNotification({ now, send }: Carrier, order: OutboxPayloads['mail.notification']): Promise<void> {
  const id = order.notificationId
  const pending = await db.notification.findFirst({ where: { id, mail: 'now', mailedAt: null, readAt: null } })
  if (!pending) return
  const { personId } = pending
  const person = await db.person.findFirst({ where: { id: personId, deletedAt: null } })
  const row = await db.notification.findFirst({
    where: { AND: [await visibleWhere({ now }, personId), { id }] },
    include: WITH_FACTS,
  })
  const [told] = row ? await toldOf([row]) : []
  if (!person || !told) return
  await send(composeMail({ personId, email: person.email, messageId: order.messageId }, told))
  await db.notification.updateMany({ where: { id, mailedAt: null }, data: { mailedAt: now() } })
}

/** Rows as their sentences need them; of a kind that this version does not know, none. */
export async function toldOf(rows: readonly NotificationRow[]): Promise<ToldNotification[]> {
  const ids = rows.flatMap(({ actorId }) => (actorId ? [actorId] : []))
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return rows.flatMap((row) => {
    const { id, kind, actorId } = row
    return isNotificationKind(kind) ? [{ id, kind, facts: notificationFacts(row, (actorId && names.get(actorId)) || null) }] : []
  })
}
