import { createHmac } from 'node:crypto'
import { env } from '@/lib/server/env'
import { hashToken } from '@/lib/server/people/create-invitation'

/**
 * The unguessable part of a calendar's link. It is made from our secret and the moment when the link was made, so that its owner can be
 * shown it again, while the database holds only its hash: whoever reads the table opens nothing.
 */
export function calendarToken(personId: string, madeAt: Date): { token: string; tokenHash: string } {
  const token = createHmac('sha256', env().secret).update(`calendar:${personId}:${madeAt.toISOString()}`).digest('base64url')
  return { token, tokenHash: hashToken(token) }
}

export function calendarAddress(token: string): string {
  return `${env().baseUrl}/api/calendar/${token}`
}
