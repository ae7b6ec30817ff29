import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { readableWhere } from '@/lib/server/proposals/readable-where'
import type { Prisma } from '@/prisma/generated/client'

/**
 * Which notifications of this person they may see now, in all their workspaces: about a proposal only while they may read
 * it, about a workspace only while they belong to it, and an invitation while it is open. Lists, counts and mails ask it.
 */
export async function visibleWhere({ now }: Pick<Context, 'now'>, personId: string): Promise<Prisma.NotificationWhereInput> {
  const memberships = await db.membership.findMany({
    where: { personId, leftAt: null },
    select: { workspaceId: true, role: true },
  })
  const within = memberships.map(({ workspaceId, role }) => ({
    workspaceId,
    invitationId: null,
    OR: [{ proposalId: null }, { proposal: readableWhere({ personId, workspaceId, role }) }],
  }))
  const invited = { invitation: { revokedAt: null, acceptedAt: null, expiresAt: { gt: now() } } }
  return { personId, OR: [...within, invited] }
}
