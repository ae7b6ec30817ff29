import { nextDigestAt } from '@/lib/domain/digest'
import type { Clock } from '@/lib/server/clock'
import { transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import type { Mail } from '@/lib/server/mail'
import type { OutboxPayloads } from '@/lib/server/outbox'
import { composeDigest } from './compose-mail'
import { toldOf } from './mail-notification'
import { WITH_FACTS } from './notification-facts'
import { orderDigest, PENDING } from './notify'
import { visibleWhere } from './visible-where'

type Carrier = { now: Clock; send: (mail: Mail) => Promise<void> }

/**
 * Mails all that is new for a person and waits for the daily mail; nothing new, no mail. What it tells is taken up under its
 * Message-ID first, so that a repeated one is the same mail. Somebody who lives in another time zone by now gets it in the
 * morning there. Throws when the mail could not be handed over.
 */
export async function mailDigest({ now, send }: Carrier, order: OutboxPayloads['mail.digest']): Promise<void> {
  const { personId, messageId } = order
  const person = await db.person.findFirst({ where: { id: personId, deletedAt: null } })
  if (!person) return
  if ((await db.notification.count({ where: { personId, mailId: messageId } })) === 0) {
    const first = await db.notification.findFirst({ where: { ...PENDING, personId }, orderBy: { createdAt: 'asc' } })
    if (!first) return
    const dueAt = nextDigestAt(first.createdAt, person.timeZone)
    if (dueAt > now()) return transaction({ now }, (tx) => orderDigest(tx, { now }, personId, dueAt))
    await db.notification.updateMany({ where: { ...PENDING, personId }, data: { mailId: messageId } })
  }
  const taken = { personId, mailId: messageId, mail: 'daily' as const, mailedAt: null, readAt: null }
  const rows = await db.notification.findMany({
    where: { AND: [await visibleWhere({ now }, personId), taken] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: WITH_FACTS,
  })
  const told = await toldOf(rows)
  if (told.length > 0) await send(composeDigest({ personId, email: person.email, messageId }, told))
  await db.notification.updateMany({ where: { id: { in: rows.map(({ id }) => id) } }, data: { mailedAt: now() } })
}
