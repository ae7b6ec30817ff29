import { deviceOf } from '@/lib/domain/identity'
import { db } from '@/lib/server/db'
import type { SignedInContext } from './visitor'

export type SessionRow = {
  id: string
  device: string
  address: string | null
  signedInAt: Date
  lastUsedAt: Date
  isThis: boolean
}

/** The person's open sessions, this one first, then the latest. lastUsedAt is exact to a day: so often a session is renewed. */
export async function listSessions(ctx: SignedInContext): Promise<SessionRow[]> {
  const sessions = await db.session.findMany({
    where: { personId: ctx.person.id, expiresAt: { gt: ctx.now() } },
    orderBy: { updatedAt: 'desc' },
  })
  const rows = sessions.map((session) => ({
    id: session.id,
    device: deviceOf(session.userAgent),
    address: session.ipAddress || null,
    signedInAt: session.createdAt,
    lastUsedAt: session.updatedAt,
    isThis: session.id === ctx.sessionId,
  }))
  return rows.sort((a, b) => Number(b.isThis) - Number(a.isThis))
}
