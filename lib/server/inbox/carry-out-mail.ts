import { systemClock } from '@/lib/server/clock'
import { remindOfEnd } from '@/lib/server/gate/remind-of-end'
import { type Mail, sendMail } from '@/lib/server/mail'
import type { MailOrder } from '@/lib/server/mail-jobs'
import { mailDigest } from './mail-digest'
import { mailLetter } from './mail-letter'
import { mailNotification } from './mail-notification'

/** Does what an order of mail says. Throws when the mail could not be handed over, so that it is tried again. */
export async function carryOutMail(
  order: MailOrder,
  carrier: { now: () => Date; send: (mail: Mail) => Promise<void> } = { now: systemClock, send: sendMail },
): Promise<void> {
  if (order.kind === 'mail') return mailLetter(carrier, order.payload)
  if (order.kind === 'mail.notification') return mailNotification(carrier, order.payload)
  if (order.kind === 'mail.clearance_ends') return remindOfEnd(carrier, order.payload)
  return mailDigest(carrier, order.payload)
}
