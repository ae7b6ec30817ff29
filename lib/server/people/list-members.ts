import { changeRoleRuling, type MemberFacts, removeMemberRuling } from '@/lib/domain/membership'
import { type PersonCard, personCard } from '@/lib/domain/person-card'
import { ROLES } from '@/lib/domain/role-names'
import type { Role } from '@/lib/domain/roles'
import { enforce, type Ruling } from '@/lib/domain/ruling'
import { invitationRuling, workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'

export type MemberRow = {
  person: PersonCard
  email: string
  role: Role
  functions: string[]
  lastSeenAt: Date | null
  isSelf: boolean
  may: { toRole: Record<Role, Ruling>; remove: Ruling }
}

export type FormerMember = { person: PersonCard; role: Role; leftAt: Date }

export type Members = {
  members: MemberRow[]
  left: FormerMember[]
  /** Every function that somebody here has, for the next one who gets it. */
  functions: string[]
  may: { invite: Ruling; inviteLeads: Ruling; changeRoles: Ruling }
}

/** Who is here and who left, by name. Throws 'forbidden' for guests. */
export async function listMembers(ctx: Context): Promise<Members> {
  enforce(workspaceRuling('seePeople', ctx.actor))
  const { workspaceId } = ctx.actor
  const rows = await db.membership.findMany({
    where: { workspaceId },
    include: { person: true },
    orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
  })
  const owned = await db.proposal.groupBy({
    by: ['ownerId'],
    where: { workspaceId, status: { not: 'archived' } },
    _count: { _all: true },
  })
  const owns = new Map(owned.map((row) => [row.ownerId, row._count._all]))
  const here = rows.filter((row) => row.leftAt === null)
  const adminsInAll = here.filter((row) => row.role === 'admin').length
  return {
    members: here.map((row) => {
      const facts = { personId: row.personId, role: row.role, adminsInAll, ownsProposals: owns.get(row.personId) ?? 0 }
      return {
        person: personCard(row.person),
        email: row.person.email,
        role: row.role,
        functions: row.functions,
        lastSeenAt: row.lastSeenAt,
        isSelf: row.personId === ctx.actor.personId,
        may: memberRulings(facts, ctx),
      }
    }),
    left: rows.flatMap((row) => (row.leftAt ? [{ person: personCard(row.person), role: row.role, leftAt: row.leftAt }] : [])),
    functions: [...new Set(here.flatMap((row) => row.functions))].sort((a, b) => a.localeCompare(b)),
    may: {
      invite: workspaceRuling('invite', ctx.actor),
      inviteLeads: invitationRuling('lead', ctx.actor),
      changeRoles: workspaceRuling('changeRoles', ctx.actor),
    },
  }
}

function memberRulings(member: MemberFacts, ctx: Context): MemberRow['may'] {
  const toRole = Object.fromEntries(ROLES.map((role) => [role, changeRoleRuling(member, role, ctx.actor)]))
  return { toRole: toRole as Record<Role, Ruling>, remove: removeMemberRuling(member, ctx.actor) }
}
