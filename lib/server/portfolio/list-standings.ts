import { type PersonCard, personCard } from '@/lib/domain/person-card'
import type { Cursor, PortfolioFilters } from '@/lib/domain/portfolio/filters'
import type { Period } from '@/lib/domain/portfolio/period'
import type { State } from '@/lib/domain/portfolio/standing'
import { enforce } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { standingOrder } from './standing-order'
import { standingWhere } from './standing-where'

export type StandingRow = {
  id: string
  title: string
  state: State
  /** The revision that is cleared to build now; null: none is. */
  cleared: number | null
  since: Date
  /** When the open round is due. */
  dueAt: Date | null
  team: string | null
  writer: PersonCard
  revisions: number
  rounds: number
  /** Must-fix ones; null where the text was not judged. */
  findings: number | null
  openTopRisks: number
  /** A requirement each (lib/domain/gate-marks.ts). */
  gate: string[]
}

export type StandingPage = { rows: StandingRow[]; next: Cursor | null }

/** Rows of the portfolio in their order, behind the cursor, `take` of them at most. Throws 'forbidden' for whoever does not follow drafts. */
export async function listStandings(
  ctx: Context,
  filters: PortfolioFilters,
  period: Period,
  take: number,
): Promise<StandingPage> {
  enforce(workspaceRuling('followDrafts', ctx.actor))
  const now = ctx.now()
  const { joins, orderBy, value, after } = standingOrder(filters.sort)
  const where = standingWhere(ctx.actor.workspaceId, filters, period, now)
  const found = await db.$queryRaw<Row[]>`
    SELECT s."proposal_id"::text AS "id", s."title",
      CASE WHEN s."status" = 'draft' AND s."state" = 'premortem' THEN s."state" ELSE s."status"::text END AS "state",
      CASE WHEN s."cleared_until" > ${now} THEN s."cleared_revision" END AS "cleared",
      s."state_since" AS "since", s."due_at" AS "dueAt", s."revisions", s."rounds", s."findings",
      s."open_top_risks" AS "openTopRisks", s."gate", t."name" AS "team", ${value} AS "value",
      o."id" AS "ownerId", o."name" AS "ownerName", o."deletedAt" AS "ownerDeletedAt"
    FROM (
      SELECT s.* FROM "proposal_standing" s ${joins} WHERE ${where} AND ${after(filters.after)} ORDER BY ${orderBy} LIMIT ${take + 1}
    ) s
    LEFT JOIN "team" t ON t."id" = s."team_id"
    -- OFFSET 0: one after the other by the key, or all people are read.
    JOIN LATERAL (SELECT o."id", o."name", o."deletedAt" FROM "person" o WHERE o."id" = s."owner_id" OFFSET 0) o ON TRUE
    ORDER BY ${orderBy}`
  const rows = found.slice(0, take)
  const last = rows.at(-1)
  return {
    rows: rows.map(({ ownerId, ownerName, ownerDeletedAt, value: _, ...row }) => ({
      ...row,
      writer: personCard({ id: ownerId, name: ownerName, deletedAt: ownerDeletedAt }),
    })),
    next: last && found.length > take ? { id: last.id, value: last.value } : null,
  }
}

type Row = Omit<StandingRow, 'writer'> & {
  ownerId: string
  ownerName: string
  ownerDeletedAt: Date | null
  value: string
}
