import { ApiKeyText, type KeyScope } from '@/lib/domain/api-key'
import type { Clock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { hashKey } from './make-key'

/** How exact "last used" is: not every question of a build machine is a write. */
const USED_EVERY_MS = 60_000

/** The workspace that this key opens for `scope`; null for a key that is none, was revoked, ran out, or may not. Notes that it was used. */
export async function findKey(key: string, scope: KeyScope, now: Clock): Promise<{ workspaceId: string } | null> {
  if (!ApiKeyText.safeParse(key).success) return null
  const row = await db.apiKey.findUnique({ where: { keyHash: hashKey(key) } })
  const at = now()
  if (!row || row.revokedAt || (row.expiresAt && row.expiresAt <= at) || !row.scopes.includes(scope)) return null
  await db.apiKey.updateMany({
    where: { id: row.id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: new Date(at.getTime() - USED_EVERY_MS) } }] },
    data: { lastUsedAt: at },
  })
  return { workspaceId: row.workspaceId }
}
