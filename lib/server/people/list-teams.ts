import { type PersonCard, personCard } from '@/lib/domain/person-card'
import { enforce, type Ruling } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { readableWhere } from '@/lib/server/proposals/readable-where'

/** proposals: those that the viewer may read and that are not put away. */
export type TeamRow = { id: string; name: string; archived: boolean; people: PersonCard[]; proposals: number }

export type Teams = {
  teams: TeamRow[]
  /** Whom one could add: everybody here but guests. */
  everybody: PersonCard[]
  may: { run: Ruling }
}

/** All teams by name, the archived last. Throws 'forbidden' for guests, who see no list of people. */
export async function listTeams(ctx: Context): Promise<Teams> {
  enforce(workspaceRuling('seePeople', ctx.actor))
  const { workspaceId } = ctx.actor
  const teams = await db.team.findMany({
    where: { workspaceId },
    orderBy: { name: 'asc' },
    include: {
      members: { include: { person: true }, orderBy: { person: { name: 'asc' } } },
      _count: { select: { proposals: { where: { ...readableWhere(ctx.actor), status: { not: 'archived' } } } } },
    },
  })
  const members = await db.membership.findMany({
    where: { workspaceId, leftAt: null, role: { not: 'guest' } },
    include: { person: true },
    orderBy: { person: { name: 'asc' } },
  })
  const rows = teams.map((team) => ({
    id: team.id,
    name: team.name,
    archived: team.archivedAt !== null,
    people: team.members.map((member) => personCard(member.person)),
    proposals: team._count.proposals,
  }))
  rows.sort((a, b) => Number(a.archived) - Number(b.archived))
  const everybody = members.map((member) => personCard(member.person))
  return { teams: rows, everybody, may: { run: workspaceRuling('runTeams', ctx.actor) } }
}
