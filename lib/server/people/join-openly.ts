import type { JoinOpenlyInput } from '@/lib/domain/invitation'
import { transaction } from '@/lib/server/context'
import type { Joined } from './accept-invitation'
import { joinOpenWorkspace } from './sign-up'
import type { SignedInContext } from './visitor'

/** Somebody with an account joins a workspace that is open to whoever signs up. */
export async function joinOpenly(ctx: SignedInContext, input: JoinOpenlyInput): Promise<Joined> {
  return transaction(ctx, (tx) => joinOpenWorkspace(tx, ctx, input.workspaceId, ctx.person.id))
}
