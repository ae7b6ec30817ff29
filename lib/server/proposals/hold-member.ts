import type { Role } from '@/lib/domain/roles'
import type { Tx } from '@/lib/server/context'

/**
 * The role of a person who is in the workspace, and who stays in it until the transaction ends: nobody is named or made
 * an owner while they leave. Whoever changes who is here holds the workspace (lock-people.ts) and counts what people own,
 * so that the two come one after the other. Null for strangers, for people of another workspace, and for those who left.
 */
export async function holdMember(tx: Tx, workspaceId: string, personId: string): Promise<Role | null> {
  await tx.$queryRaw`SELECT 1 FROM "workspace" WHERE "id" = ${workspaceId}::uuid FOR SHARE`
  const member = await tx.membership.findFirst({ where: { workspaceId, personId, leftAt: null }, select: { role: true } })
  return member?.role ?? null
}
