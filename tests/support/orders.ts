import { db } from '@/lib/server/db'
import { carryOutMail } from '@/lib/server/inbox/carry-out-mail'
import type { Mail } from '@/lib/server/mail'
import type { MailOrder } from '@/lib/server/mail-jobs'

/** Orders of mail that have a reader from the start. */
export type PersonalMail = Exclude<MailOrder, { kind: 'mail.clearance_ends' }>

/** The orders of mail that concern this person and wait in the outbox, the oldest first. */
export async function mailOrders(person: { id: string; email: string }): Promise<PersonalMail[]> {
  const rows = await db.outbox.findMany({ where: { kind: { startsWith: 'mail' } }, orderBy: { id: 'asc' } })
  const own = new Set(
    (await db.notification.findMany({ where: { personId: person.id }, select: { id: true } })).map(({ id }) => id),
  )
  return rows
    .map(({ kind, payload }) => ({ kind, payload }) as MailOrder)
    .filter((order): order is PersonalMail => {
      if (order.kind === 'mail') return order.payload.to === person.email
      if (order.kind === 'mail.digest') return order.payload.personId === person.id
      return order.kind === 'mail.notification' && own.has(order.payload.notificationId)
    })
}

/** Carries out every order of this person as if it were `at`; returns what was sent. */
export async function sendAll(person: { id: string; email: string }, at = new Date()): Promise<Mail[]> {
  const sent: Mail[] = []
  const carrier = { now: () => at, send: async (mail: Mail) => void sent.push(mail) }
  for (const order of await mailOrders(person)) await carryOutMail(order, carrier)
  return sent
}
