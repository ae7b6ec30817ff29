import { notFound } from '@/lib/domain/errors'
import type { SwitchWorkspaceInput } from '@/lib/domain/workspace'
import { db } from '@/lib/server/db'
import type { SignedInContext } from './visitor'

/** Whether the person belongs to the workspace; else NotFound. The action then keeps the choice in a cookie and goes to what was asked for. */
export async function checkOwnWorkspace(ctx: SignedInContext, input: SwitchWorkspaceInput) {
  const { workspaceId, proposalId = null } = input
  const membership = await db.membership.findUnique({
    where: { workspaceId_personId: { workspaceId, personId: ctx.person.id }, leftAt: null },
  })
  if (!membership) throw notFound('workspace')
  return { workspaceId, proposalId }
}
