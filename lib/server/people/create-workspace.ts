import { enforce } from '@/lib/domain/ruling'
import { type CreateWorkspaceInput, createWorkspaceRuling } from '@/lib/domain/workspace'
import { transaction } from '@/lib/server/context'
import { foundWorkspace } from './found-workspace'
import type { SignedInContext } from './visitor'

/** A further workspace, for somebody who writes in one already. They are its first admin. */
export async function createWorkspace(ctx: SignedInContext, input: CreateWorkspaceInput): Promise<{ workspaceId: string }> {
  return transaction(ctx, async (tx) => {
    const memberships = await tx.membership.findMany({ where: { personId: ctx.person.id, leftAt: null } })
    enforce(createWorkspaceRuling(memberships.map((membership) => membership.role)))
    return { workspaceId: await foundWorkspace(tx, ctx, input, ctx.person) }
  })
}
