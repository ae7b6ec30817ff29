import type { NotificationKind } from '@/lib/domain/notification'
import type { Context, Tx } from '@/lib/server/context'
import { notify } from '@/lib/server/inbox/notify'
import type { Prisma } from '@/prisma/generated/client'

/** Tells the owner and the co-authors. They judge nothing, so nothing is held from them: they have to act on it. */
export async function tellWriters(
  tx: Tx,
  ctx: Context,
  proposalId: string,
  kind: NotificationKind,
  detail: Prisma.InputJsonObject,
): Promise<void> {
  const { ownerId, people } = await tx.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: { ownerId: true, people: { where: { relation: 'coauthor' }, select: { personId: true } } },
  })
  for (const to of new Set([ownerId, ...people.map(({ personId }) => personId)]))
    await notify(tx, ctx, { kind, to, proposalId, detail })
}
