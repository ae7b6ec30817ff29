import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'

/** How many links for many people let somebody into the workspace now. */
export async function countOpenLinks({ actor, now }: Context): Promise<number> {
  const { workspaceId } = actor
  return db.invitation.count({
    where: { workspaceId, email: null, revokedAt: null, acceptedAt: null, expiresAt: { gt: now() } },
  })
}
