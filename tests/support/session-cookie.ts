import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'

/** Signs the person with this address in without a password: a session in the database, and the cookie that the product would have set for it. */
export async function sessionCookie(
  email: string,
): Promise<{ name: string; value: string; url: string; httpOnly: true; sameSite: 'Lax' }> {
  const person = await db.person.findUniqueOrThrow({ where: { email } })
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(Date.now() + 24 * 60 * 60_000)
  await db.session.create({ data: { id: randomUUID(), token, personId: person.id, expiresAt, userAgent: 'Playwright' } })
  const signature = createHmac('sha256', env().secret).update(token).digest('base64')
  return {
    name: 'dateline.session_token',
    value: encodeURIComponent(`${token}.${signature}`),
    url: env().baseUrl,
    httpOnly: true,
    sameSite: 'Lax',
  }
}
