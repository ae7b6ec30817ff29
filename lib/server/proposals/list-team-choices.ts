import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'

export type TeamChoice = { id: string; name: string }

/** The living teams of the workspace by name. `current` stays a choice though it was archived. Guests choose among nothing else. */
export async function listTeamChoices(ctx: Context, current: TeamChoice | null = null): Promise<TeamChoice[]> {
  if (ctx.actor.role === 'guest') return current ? [current] : []
  const teams = await db.team.findMany({
    where: { workspaceId: ctx.actor.workspaceId, archivedAt: null },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  if (!current || teams.some((team) => team.id === current.id)) return teams
  return [...teams, current]
}
