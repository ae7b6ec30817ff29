import { invalid } from '@/lib/domain/errors'
import type { Context, Tx } from '@/lib/server/context'

/** Names of teams are told apart without regard to capitals, archived teams included. */
export async function refuseTakenName(tx: Tx, ctx: Context, name: string, exceptTeamId?: string): Promise<void> {
  const taken = await tx.team.findFirst({
    where: {
      workspaceId: ctx.actor.workspaceId,
      name: { equals: name, mode: 'insensitive' },
      ...(exceptTeamId ? { id: { not: exceptTeamId } } : {}),
    },
  })
  if (!taken) return
  const message = taken.archivedAt
    ? 'An archived team has this name. Restore it, or choose another name.'
    : 'There is a team with this name.'
  throw invalid(message, { name: message })
}
