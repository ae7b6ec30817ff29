import { personCard } from '@/lib/domain/person-card'
import type { AwaySetting } from '@/lib/domain/review/away'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'

export type Away = { setting: AwaySetting | null; choices: { id: string; name: string }[] }

/** Who decides for the actor while they are away, and whom they could name. */
export async function getAway(ctx: Context): Promise<Away> {
  const { personId, workspaceId } = ctx.actor
  const now = ctx.now()
  const [row, members] = await Promise.all([
    db.delegation.findFirst({
      where: { fromId: personId, workspaceId, endedAt: null, startsAt: { lte: now }, expiresAt: { gt: now } },
      orderBy: { createdAt: 'desc' },
    }),
    db.membership.findMany({
      where: { workspaceId, leftAt: null, role: { not: 'guest' }, personId: { not: personId } },
      include: { person: true },
      orderBy: { person: { name: 'asc' } },
    }),
  ])
  const to = row && (await db.person.findUnique({ where: { id: row.toId } }))
  return {
    setting: row && to ? { id: row.id, to: { id: to.id, name: personCard(to).name }, until: row.expiresAt } : null,
    choices: members.map(({ person }) => ({ id: person.id, name: personCard(person).name })),
  }
}
