import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import type { TeamChoice } from '@/lib/server/proposals/list-team-choices'
import { listTeamFilters } from './list-team-filters'

/** A choice of more people than these is no choice; whoever is not among them is found by name. */
const MOST_OWNERS = 300

export type FilterChoices = { teams: TeamChoice[]; owners: { id: string; name: string }[] }

/** By what the list can be narrowed. Guests, who do not see who is here, choose neither a team nor an owner. */
export async function listFilterChoices(ctx: Context, chosenOwner: string | null): Promise<FilterChoices> {
  const { workspaceId, personId, role } = ctx.actor
  if (role === 'guest') return { teams: [], owners: [] }
  const here = { workspaceId, role: { not: 'guest' as const } }
  const [teams, members, chosen] = await Promise.all([
    listTeamFilters(ctx),
    db.membership.findMany({
      where: { ...here, leftAt: null, personId: { not: personId } },
      orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
      take: MOST_OWNERS,
      select: { person: { select: { id: true, name: true } } },
    }),
    chosenOwner
      ? db.membership.findFirst({
          where: { workspaceId, personId: chosenOwner },
          select: { person: { select: { id: true, name: true } } },
        })
      : null,
  ])
  const owners = [{ id: personId, name: 'You' }, ...members.map(({ person }) => person)]
  if (chosen && owners.every(({ id }) => id !== chosen.person.id)) owners.push(chosen.person)
  return { teams, owners }
}
