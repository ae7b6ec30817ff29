import type { CameTrueRow } from '@/lib/domain/portfolio/came-true'
import type { DecidedRow } from '@/lib/domain/portfolio/days-to-decision'
import type { PortfolioFilters } from '@/lib/domain/portfolio/filters'
import type { FirstSubmittedRow } from '@/lib/domain/portfolio/first-findings'
import type { StartedRow } from '@/lib/domain/portfolio/idea-to-approval'
import type { Period } from '@/lib/domain/portfolio/period'
import type { PromiseRow } from '@/lib/domain/portfolio/promises-kept'
import type { RejectedRow } from '@/lib/domain/portfolio/rejections'
import type { EffortRow } from '@/lib/domain/portfolio/revisions-and-rounds'
import type { ThemeRow } from '@/lib/domain/portfolio/risk-themes'
import { type State, waitOf } from '@/lib/domain/portfolio/standing'
import type { WaitingRow } from '@/lib/domain/portfolio/where-drafts-wait'
import { enforce } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { Prisma } from '@/prisma/generated/client'
import { DATE_COLUMNS, inTeam, within } from './standing-where'

/** What the pictures count: a period, and one team or all. timeZone: whose months they are. */
export type Counted = { period: Period; team: PortfolioFilters['team']; timeZone: string }

/** What was decided in the period, counted in one of three ways; a column that is not counted by is null. */
export type DecisionRow = { by: 'days' | 'effort' | 'category' } & DecidedRow & EffortRow & RejectedRow

/** The plain rows behind each picture, already in the period. No rights are asked here but by `figureRows`. */
const ROWS = {
  started: ({ actor }: Context, { period, team }: Counted) => db.$queryRaw<StartedRow[]>`
    SELECT s."submitted_at" IS NOT NULL AS "isSubmitted", s."outcome", count(*)::int AS "proposals"
    FROM "proposal_standing" s WHERE ${inTeam(actor.workspaceId, team)} AND ${within(DATE_COLUMNS.started, period)} GROUP BY 1, 2`,

  // Three pictures of the same proposals, looked through once: by days, by effort, and by why they were rejected.
  decisions: ({ actor }: Context, { period, team }: Counted) => db.$queryRaw<DecisionRow[]>`
    SELECT CASE grouping("days", "revisions") WHEN 1 THEN 'days' WHEN 2 THEN 'effort' ELSE 'category' END AS "by",
      "days", "outcome", "revisions", "rounds", "category", coalesce(sum("months"), 0)::float8 AS "months",
      count("months")::int AS "estimated", count(*)::int AS "proposals"
    FROM (
      SELECT ${wholeDays(Prisma.sql`s."started_at"`, Prisma.sql`s."decided_at"`)} AS "days", s."outcome", s."revisions", s."rounds",
        s."close_category" AS "category", s."engineering_months" AS "months"
      FROM "proposal_standing" s WHERE ${inTeam(actor.workspaceId, team)} AND ${within(DATE_COLUMNS.decided, period)}
    ) d GROUP BY GROUPING SETS (("days", "outcome"), ("revisions", "rounds"), ("outcome", "category"))`,

  waiting: async ({ actor, now }: Context, { team }: Counted): Promise<WaitingRow[]> => {
    const rows = await db.$queryRaw<{ state: State; days: number; proposals: number }[]>`
      SELECT s."state", ${wholeDays(Prisma.sql`s."state_since"`, Prisma.sql`${now()}::timestamptz`)} AS "days", count(*)::int AS "proposals"
      FROM "proposal_standing" s WHERE ${inTeam(actor.workspaceId, team)} AND s."status" IN ('draft', 'in_review') GROUP BY 1, 2`
    return rows.flatMap(({ state, ...row }) => {
      const wait = waitOf(state)
      return wait ? [{ ...row, wait }] : []
    })
  },

  firstFindings: ({ actor }: Context, { period, team, timeZone }: Counted) => db.$queryRaw<FirstSubmittedRow[]>`
    SELECT g.*, t."name" AS "team" FROM (
      SELECT to_char(s."submitted_at" AT TIME ZONE ${timeZone}, 'YYYY-MM') AS "month", s."team_id",
        count(*)::int AS "proposals", sum(s."first_findings")::int AS "findings"
      FROM "proposal_standing" s
      WHERE ${inTeam(actor.workspaceId, team)} AND ${within(DATE_COLUMNS.submitted, period)} AND s."first_findings" IS NOT NULL
      GROUP BY 1, 2
    ) g LEFT JOIN "team" t ON t."id" = g."team_id"`,

  themes: ({ actor }: Context, { team }: Counted) => db.$queryRaw<ThemeRow[]>`
    -- As they are written first: many are, and few of them differ.
    SELECT nullif(min(w."theme"), '') AS "theme", sum(w."risks")::int AS "risks" FROM (
      SELECT theme, count(*) AS "risks" FROM "proposal_standing" s, unnest(s."risk_themes") theme
      WHERE ${inTeam(actor.workspaceId, team)} AND s."status" IN ('draft', 'in_review', 'cleared') AND s."open_top_risks" > 0
      GROUP BY theme
    ) w GROUP BY lower(btrim(w."theme"))`,

  promises: ({ actor }: Context, { period, team, timeZone }: Counted) => db.$queryRaw<PromiseRow[]>`
    SELECT to_char(g."month", 'YYYY-MM') AS "month", t."name" AS "team", g."outcome"::text AS "outcome", g."promises" FROM (
      SELECT date_trunc('month', n."measured_on"::timestamp) AS "month", s."team_id", n."outcome", count(*)::int AS "promises"
      FROM "promise_note" n JOIN "proposal_standing" s ON s."proposal_id" = n."proposal_id"
      WHERE n."workspace_id" = ${actor.workspaceId}::uuid AND n."replaced_at" IS NULL AND ${inTeam(actor.workspaceId, team)}
        AND ${onDays(Prisma.sql`n."measured_on"`, period, timeZone)}
      GROUP BY 1, 2, 3
    ) g LEFT JOIN "team" t ON t."id" = g."team_id"`,

  cameTrue: ({ actor }: Context, { period, team, timeZone }: Counted) => db.$queryRaw<CameTrueRow[]>`
    SELECT t."name" AS "team", h."isForeseen", count(*)::int AS "happened" FROM (
      SELECT p."proposal_id", TRUE AS "isForeseen" FROM "risk" r
      JOIN "reason" e ON e."id" = r."reason_id" JOIN "premortem" p ON p."id" = e."premortem_id"
      WHERE r."status" = 'happened' AND NOT r."is_parked" AND p."closed_at" IS NOT NULL AND ${within(Prisma.sql`r."happened_at"`, period)}
      UNION ALL
      SELECT n."proposal_id", FALSE FROM "surprise" n
      WHERE n."workspace_id" = ${actor.workspaceId}::uuid AND n."struck_at" IS NULL
        AND ${onDays(Prisma.sql`n."happened_on"`, period, timeZone)}
    ) h
    JOIN "proposal_standing" s ON s."proposal_id" = h."proposal_id" LEFT JOIN "team" t ON t."id" = s."team_id"
    WHERE ${inTeam(actor.workspaceId, team)} GROUP BY t."id", 1, 2`,
}

/** Whole days of 24 hours from one moment to another; none where it lies before. */
function wholeDays(from: Prisma.Sql, until: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`greatest(0, date_part('day', ${until} - ${from}))::int`
}

/** The calendar day of this column is one of the period, which begins and ends with a day of the zone. As days, so that an index finds them. */
function onDays(column: Prisma.Sql, { from, until }: Period, timeZone: string): Prisma.Sql {
  const day = (moment: Date) => Prisma.sql`(${moment}::timestamptz AT TIME ZONE ${timeZone})::date`
  return from ? Prisma.sql`${column} >= ${day(from)} AND ${column} < ${day(until)}` : Prisma.sql`${column} < ${day(until)}`
}

export type FigureName = keyof typeof ROWS
export const FIGURE_NAMES = Object.keys(ROWS) as FigureName[]

/** The rows behind one picture. Throws 'forbidden' for whoever does not follow drafts. */
export async function figureRows<N extends FigureName>(
  ctx: Context,
  name: N,
  counted: Counted,
): Promise<Awaited<ReturnType<(typeof ROWS)[N]>>> {
  enforce(workspaceRuling('followDrafts', ctx.actor))
  return (await ROWS[name](ctx, counted)) as Awaited<ReturnType<(typeof ROWS)[N]>>
}
