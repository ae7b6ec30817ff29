import type { Context, Tx } from '@/lib/server/context'
import { settleNotifications } from '@/lib/server/inbox/settle-notifications'
import { askStandIns } from './ask-stand-ins'
import { ASKING } from './end-round'

/** Somebody leaves the workspace: nothing waits for them any more, and where their approval was required the policy's stand-in is asked. Call it after they left. */
export async function leaveRounds(tx: Tx, ctx: Context, personId: string): Promise<void> {
  const { workspaceId } = ctx.actor
  const open = await tx.round.findMany({
    where: { endedAt: null, proposal: { workspaceId }, reviewers: { some: { personId, steppedDownAt: null } } },
    orderBy: { proposalId: 'asc' },
    select: { proposalId: true },
  })
  for (const { proposalId } of open) {
    await tx.$queryRaw`SELECT 1 FROM "proposal" WHERE "id" = ${proposalId}::uuid FOR NO KEY UPDATE`
    await settleNotifications(tx, ctx, { kinds: ASKING, personId, proposalId })
    await askStandIns(tx, ctx, proposalId)
  }
}
