import { actionsIn } from '@/lib/domain/trail/actions'
import { monthSpan, type TrailFilters } from '@/lib/domain/trail/filters'
import { Prisma } from '@/prisma/generated/client'

/** The condition of these filters within one workspace, on audit_event. */
export function trailWhere(workspaceId: string, { who, what, proposal, month, before }: TrailFilters): Prisma.Sql {
  const span = month ? monthSpan(month) : null
  return Prisma.join(
    [
      Prisma.sql`"workspace_id" = ${workspaceId}::uuid`,
      ...(who ? [Prisma.sql`"actor_id" = ${who}`] : []),
      ...(what ? [Prisma.sql`"action" = ANY(${actionsIn(what)})`] : []),
      ...(proposal ? [Prisma.sql`"data"->>'proposalId' = ${proposal}`] : []),
      ...(span ? [Prisma.sql`"at" >= ${span.from} AND "at" < ${span.until}`] : []),
      ...(before ? [Prisma.sql`"sequence" < ${before}`] : []),
    ],
    ' AND ',
  )
}
