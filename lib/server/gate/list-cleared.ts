import type { Clock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { Prisma } from '@/prisma/generated/client'

/** The revision that is cleared to build now, or null; and how many requirements a lead waived for it. */
export type ClearedNow = { cleared: number | null; waived: number }

/**
 * Which of these proposals are cleared to build at the clock’s instant: what findClearance answers, for one page of a list. No rights are asked: the
 * rows were found for whoever looks.
 */
export async function listCleared(ctx: { now: Clock }, proposalIds: readonly string[]): Promise<(id: string) => ClearedNow> {
  const none = { cleared: null, waived: 0 }
  if (proposalIds.length === 0) return () => none
  const rows = await db.$queryRaw<(ClearedNow & { id: string })[]>`
    SELECT p."id"::text, ${clearedAt(ctx, Prisma.sql`p."id"`)} AS "cleared", ${waivedFor(Prisma.sql`p."id"`)} AS "waived"
    FROM unnest(${[...proposalIds]}::uuid[]) AS p("id")`
  const found = new Map(rows.map(({ id, cleared, waived }) => [id, { cleared, waived }]))
  return (id) => found.get(id) ?? none
}

/** The same as an expression in a question about proposals: the revision, or null. */
export function clearedAt({ now }: { now: Clock }, proposalId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT CASE WHEN c."ended_at" IS NULL AND c."expires_at" > ${now()} THEN c."revision_number" END
    FROM "clearance" c WHERE c."proposal_id" = ${proposalId} ORDER BY c."cleared_at" DESC, c."id" DESC LIMIT 1)`
}

/** How many requirements were waived in the newest clearance, by the gate that it keeps; 0 without one. */
export function waivedFor(proposalId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT (SELECT count(*) FROM jsonb_array_elements(c."gate" -> 'requirements') r WHERE r ->> 'waiver' IS NOT NULL)::int
    FROM "clearance" c WHERE c."proposal_id" = ${proposalId} ORDER BY c."cleared_at" DESC, c."id" DESC LIMIT 1), 0)`
}
