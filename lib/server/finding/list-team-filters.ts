import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import type { TeamChoice } from '@/lib/server/proposals/list-team-choices'

/** By which teams a list can be narrowed: those in use by name, then those that were archived and still have proposals. Guests choose none. */
export async function listTeamFilters(ctx: Context): Promise<TeamChoice[]> {
  const { workspaceId, role } = ctx.actor
  if (role === 'guest') return []
  const teams = await db.team.findMany({
    where: { workspaceId, OR: [{ archivedAt: null }, { proposals: { some: {} } }] },
    orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
    select: { id: true, name: true, archivedAt: true },
  })
  return teams.map(({ id, name, archivedAt }) => ({ id, name: archivedAt ? `${name} (archived)` : name }))
}
