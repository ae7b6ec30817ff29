import type { Clock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { Prisma } from '@/prisma/generated/client'

/**
 * Which of these proposals are cleared to build at the clock’s instant, each with its revision: what findClearance answers, for one page of a list. No
 * rights are asked: the rows were found for whoever looks.
 */
export async function listCleared(ctx: { now: Clock }, proposalIds: readonly string[]): Promise<Map<string, number>> {
  if (proposalIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; revision: number | null }[]>`
    SELECT p."id"::text, ${clearedAt(ctx, Prisma.sql`p."id"`)} AS "revision" FROM unnest(${[...proposalIds]}::uuid[]) AS p("id")`
  return new Map(rows.flatMap(({ id, revision }) => (revision === null ? [] : [[id, revision]])))
}

/** The same as an expression in a question about proposals: the revision, or null. */
export function clearedAt({ now }: { now: Clock }, proposalId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT CASE WHEN c."ended_at" IS NULL AND c."expires_at" > ${now()} THEN c."revision_number" END
    FROM "clearance" c WHERE c."proposal_id" = ${proposalId} ORDER BY c."cleared_at" DESC, c."id" DESC LIMIT 1)`
}
