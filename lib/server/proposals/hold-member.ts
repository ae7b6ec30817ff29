import type { Role } from '@/lib/domain/roles'
import type { Tx } from '@/lib/server/context'

/**
 * The role of a person who is in the workspace, and who stays in it until the transaction ends: nobody is named or made
 * an owner while they leave. Null for strangers, for people of another workspace, and for those who left.
 */
export async function holdMember(tx: Tx, workspaceId: string, personId: string): Promise<Role | null> {
  const rows = await tx.$queryRaw<{ role: Role }[]>`
    SELECT "role"::text AS "role" FROM "membership"
    WHERE "workspace_id" = ${workspaceId}::uuid AND "person_id" = ${personId} AND "left_at" IS NULL
    FOR SHARE`
  return rows[0]?.role ?? null
}
