import { notFound } from '@/lib/domain/errors'
import type { Context, Tx } from '@/lib/server/context'
import type { Team } from '@/prisma/generated/client'

/** A team of this workspace; another workspace's is NotFound. */
export async function getTeam(tx: Tx, ctx: Context, teamId: string): Promise<Team> {
  const team = await tx.team.findUnique({ where: { id: teamId, workspaceId: ctx.actor.workspaceId } })
  if (!team) throw notFound('team')
  return team
}
