import { KEY_SCOPES, type KeyScope } from '@/lib/domain/api-key'
import type { ClearanceLinks } from '@/lib/domain/clearance-links'
import { enforce } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'

export type KeyRow = {
  id: string
  name: string
  /** Its first letters, to know it by. */
  start: string
  scopes: KeyScope[]
  maker: string
  createdAt: Date
  lastUsedAt: Date | null
  expiresAt: Date | null
  isOver: boolean
}

/** The keys that are not revoked, the newest first, and what clearance says without sign-in. Throws 'forbidden' for whoever is no admin. */
export async function getConnections({ actor, now }: Context): Promise<{ keys: KeyRow[]; links: ClearanceLinks }> {
  enforce(workspaceRuling('makeKeys', actor))
  const { workspaceId } = actor
  const [rows, workspace] = await Promise.all([
    db.apiKey.findMany({ where: { workspaceId, revokedAt: null }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] }),
    db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { clearanceLinks: true } }),
  ])
  const cardOf = await getPersonCards(rows.map(({ createdById }) => createdById))
  return {
    keys: rows.map(({ id, name, start, scopes, createdById, createdAt, lastUsedAt, expiresAt }) => ({
      id,
      name,
      start,
      scopes: KEY_SCOPES.filter((scope) => scopes.includes(scope)),
      maker: cardOf(createdById).name,
      createdAt,
      lastUsedAt,
      expiresAt,
      isOver: expiresAt !== null && expiresAt <= now(),
    })),
    links: workspace.clearanceLinks as ClearanceLinks,
  }
}
