import type { Context, Tx } from '@/lib/server/context'
import { settleNotifications } from '@/lib/server/inbox/settle-notifications'
import { askStandIns } from './ask-stand-ins'
import { ASKING } from './end-round'
import { holdRoundsOf } from './hold-rounds-of'

/** Somebody leaves the workspace: nothing waits for them any more, and where their approval was required the policy's stand-in is asked. Call it after they left. */
export async function leaveRounds(tx: Tx, ctx: Context, personId: string): Promise<void> {
  for (const proposalId of await holdRoundsOf(tx, ctx, personId)) {
    await settleNotifications(tx, ctx, { kinds: ASKING, personId, proposalId })
    await askStandIns(tx, ctx, proposalId)
  }
}
