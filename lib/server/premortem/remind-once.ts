import type { NotificationKind } from '@/lib/domain/notification'
import type { Clock } from '@/lib/server/clock'
import { transaction } from '@/lib/server/context'
import { notify } from '@/lib/server/inbox/notify'
import type { Premortem, Prisma, Proposal } from '@/prisma/generated/client'
import { mayRead } from './may-read'

type Reminder = { kind: NotificationKind; detail: Prisma.InputJsonObject }

/** Reminds one person of one thing, at most once, as long as they may read the proposal. Nobody is its actor. */
export async function remindOnce(
  now: Clock,
  { id: premortemId, proposal }: Pick<Premortem, 'id'> & { proposal: Proposal },
  personId: string,
  about: string,
  { kind, detail }: Reminder,
): Promise<void> {
  const ctx = { actor: { personId: '', workspaceId: proposal.workspaceId, role: 'guest' as const }, now }
  await transaction(ctx, async (tx) => {
    if (!(await mayRead(tx, { ...proposal, relations: [] }, personId))) return
    const { count } = await tx.premortemNotice.createMany({
      data: [{ premortemId, personId, about, at: now() }],
      skipDuplicates: true,
    })
    if (count > 0) await notify(tx, ctx, { kind, to: personId, proposalId: proposal.id, detail, named: false })
  })
}
