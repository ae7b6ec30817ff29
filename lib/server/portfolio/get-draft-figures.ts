import { type DraftFigures, draftFigures, type TeamCounts } from '@/lib/domain/draft-history'
import { enforce } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { isSittingStill } from './get-draft-history'

/** Days between revisions are told of so many proposals, those written in last, and of the newest revisions of each. */
export const MOST_FOR_DAYS = 500
const MOST_REVISIONS = 60

/** How the drafts of the workspace that are not put away move, in all and by team: counted by the database, however many they are. For leads. */
export async function getDraftFigures(ctx: Context): Promise<DraftFigures> {
  enforce(workspaceRuling('followDrafts', ctx.actor))
  const { workspaceId } = ctx.actor
  const [counts, days] = await Promise.all([
    db.$queryRaw<(Omit<TeamCounts, 'daysBetween'> & { teamId: string | null })[]>`
      SELECT g.*, t."name" AS "team" FROM (
        SELECT s."team_id"::text AS "teamId", count(*)::int AS "proposals", coalesce(sum(m."revisions"), 0)::int AS "revisions",
          count(*) FILTER (WHERE ${isSittingStill(ctx.now())})::int AS "still"
        FROM "proposal_search" s LEFT JOIN "proposal_summary" m ON m."proposal_id" = s."proposal_id"
        WHERE s."workspace_id" = ${workspaceId}::uuid AND s."status" <> 'archived' GROUP BY 1
      ) g LEFT JOIN "team" t ON t."id" = g."teamId"::uuid`,
    db.$queryRaw<{ isAll: boolean; teamId: string | null; median: number }[]>`
      WITH "recent" AS (
        SELECT s."proposal_id", s."team_id" FROM "proposal_search" s
        WHERE s."workspace_id" = ${workspaceId}::uuid AND s."status" <> 'archived'
        ORDER BY s."edited_at" DESC, s."proposal_id" DESC LIMIT ${MOST_FOR_DAYS}
      ), "gaps" AS (
        SELECT s."team_id", gap."days" FROM "recent" s
        JOIN LATERAL (
          SELECT extract(epoch FROM r."created_at" - lag(r."created_at") OVER (ORDER BY r."number")) / 86400 AS "days" FROM (
            SELECT "number", "created_at" FROM "revision" WHERE "proposal_id" = s."proposal_id" ORDER BY "number" DESC LIMIT ${MOST_REVISIONS}
          ) r
        ) gap ON gap."days" IS NOT NULL
      )
      SELECT grouping("team_id") = 1 AS "isAll", "team_id"::text AS "teamId",
        (percentile_cont(0.5) WITHIN GROUP (ORDER BY "days"::float8))::float8 AS "median"
      FROM "gaps" GROUP BY GROUPING SETS (("team_id"), ()) HAVING count(*) > 0`,
  ])
  const medians = new Map(days.filter(({ isAll }) => !isAll).map(({ teamId, median }) => [teamId, median]))
  const all = days.find(({ isAll }) => isAll)?.median ?? null
  return draftFigures(
    counts.map(({ teamId, ...row }) => ({ ...row, daysBetween: medians.get(teamId) ?? null })),
    all,
  )
}
