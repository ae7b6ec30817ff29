import { invalid } from '@/lib/domain/errors'
import type { Tx } from '@/lib/server/context'

/** A proposal belongs to a living team of its own workspace, or to none. */
export async function checkTeam(tx: Tx, workspaceId: string, teamId: string | null): Promise<void> {
  if (!teamId) return
  const team = await tx.team.findFirst({ where: { id: teamId, workspaceId, archivedAt: null }, select: { id: true } })
  if (!team) throw invalid('This team is gone. Choose another one.', { teamId: 'This team is gone. Choose another one.' })
}
