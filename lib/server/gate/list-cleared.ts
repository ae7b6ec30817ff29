import type { Clock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'

/**
 * Which of these proposals are cleared to build at the clock’s instant, each with its revision: what findClearance answers, for one page of a list. No
 * rights are asked: the rows were found for whoever looks.
 */
export async function listCleared({ now }: { now: Clock }, proposalIds: readonly string[]): Promise<Map<string, number>> {
  if (proposalIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; revision: number; stands: boolean }[]>`
    SELECT DISTINCT ON ("proposal_id") "proposal_id"::text AS "id", "revision_number" AS "revision",
      "ended_at" IS NULL AND "expires_at" > ${now()} AS "stands"
    FROM "clearance" WHERE "proposal_id" = ANY(${[...proposalIds]}::uuid[])
    ORDER BY "proposal_id", "cleared_at" DESC, "id" DESC`
  return new Map(rows.filter(({ stands }) => stands).map(({ id, revision }) => [id, revision]))
}
