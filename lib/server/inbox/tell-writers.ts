import type { Context, Tx } from '@/lib/server/context'
import { type Notice, notify } from './notify'

/** Tells the owner and the co-authors of a proposal, and whoever is named beside them, each once. */
export async function tellWriters(
  tx: Tx,
  ctx: Context,
  notice: Omit<Notice, 'to'> & { proposalId: string },
  others: readonly string[] = [],
): Promise<void> {
  const { ownerId, people } = await tx.proposal.findUniqueOrThrow({
    where: { id: notice.proposalId },
    select: { ownerId: true, people: { where: { relation: 'coauthor' }, select: { personId: true } } },
  })
  const to = new Set([ownerId, ...people.map(({ personId }) => personId), ...others])
  for (const personId of to) await notify(tx, ctx, { ...notice, to: personId })
}
