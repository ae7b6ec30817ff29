import { DomainError } from '@/lib/domain/errors'
import type { Context, Tx } from '@/lib/server/context'

/**
 * Changes to who is in a workspace wait for one another, so that the last admin is counted right. Then the actor is
 * looked at again: a role that was lost while waiting is a conflict, not a right.
 */
export async function lockPeople(tx: Tx, ctx: Context): Promise<void> {
  const { workspaceId, personId, role } = ctx.actor
  await lockWorkspace(tx, workspaceId)
  const now = await tx.membership.findUnique({ where: { workspaceId_personId: { workspaceId, personId } } })
  if (now && !now.leftAt && now.role === role) return
  throw new DomainError('conflict', 'Your own role was changed a moment ago. Look at the page again, then decide.')
}

/** NO KEY UPDATE: rows that only refer to the workspace can still be written meanwhile. */
export async function lockWorkspace(tx: Tx, workspaceId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM workspace WHERE id = ${workspaceId}::uuid FOR NO KEY UPDATE`
}
