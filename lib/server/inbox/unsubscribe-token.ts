import { createHmac, timingSafeEqual } from 'node:crypto'
import { isNotificationKind, type NotificationKind } from '@/lib/domain/notification'
import { env } from '@/lib/server/env'

/** What a link in a mail stops: one kind, or whatever this person has in the daily mail. */
export type Unsubscription = { personId: string; what: NotificationKind | 'daily' }

/** Proves that the link came by mail to this person; it works without signing in and does nothing else. It does not run out, as mails do not. */
export function unsubscribeToken({ personId, what }: Unsubscription): string {
  const said = Buffer.from(JSON.stringify([personId, what])).toString('base64url')
  return `${said}.${sign(said)}`
}

/** Null for a token that we did not make. */
export function readUnsubscribeToken(token: string): Unsubscription | null {
  const [said = '', signature = '', ...rest] = token.split('.')
  if (rest.length > 0 || token.length > 500 || !isEqual(signature, sign(said))) return null
  const [personId, what] = JSON.parse(Buffer.from(said, 'base64url').toString()) as [string, string]
  return what === 'daily' || isNotificationKind(what) ? { personId, what } : null
}

function sign(said: string): string {
  return createHmac('sha256', env().secret).update(`unsubscribe:${said}`).digest('base64url')
}

function isEqual(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)]
  return one.length === other.length && timingSafeEqual(one, other)
}
