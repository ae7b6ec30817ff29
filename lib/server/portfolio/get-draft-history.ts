import { DAY_MS } from '@/lib/domain/day'
import { type DraftCursor, type DraftHistory, STILL_DAYS } from '@/lib/domain/draft-history'
import type { PartKey } from '@/lib/domain/prfaq'
import { enforce } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import { releaseWords } from '@/lib/editor/count-words'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { listRoundMarks } from '@/lib/server/revisions/list-round-marks'
import { Prisma } from '@/prisma/generated/client'

/** A strip shows no more of them than this, the newest. */
const MOST_POINTS = 60

export type DraftPage = { drafts: DraftHistory[]; hasMore: boolean }

/** which: every proposal that is not put away, the one written in last first; or open drafts that sit still, the longest first. */
type Asked = { which: 'all' | 'still'; after: DraftCursor | null; take: number }

/** A page of the proposals of the workspace with their revisions over time, behind the cursor. For leads. */
export async function getDraftHistory(ctx: Context, { which, after, take }: Asked): Promise<DraftPage> {
  enforce(workspaceRuling('followDrafts', ctx.actor))
  const { workspaceId } = ctx.actor
  const isStill = which === 'still'
  const way = Prisma.raw(isStill ? 'ASC' : 'DESC')
  const found = await db.$queryRaw<Omit<DraftHistory, 'points'>[]>`
    SELECT s."proposal_id"::text AS "id", s."title", t."name" AS "team", s."status" IN ('draft', 'in_review') AS "isOpen",
      p."created_at" AS "startedAt", s."edited_at" AS "editedAt",
      (SELECT count(*)::int FROM "revision" r WHERE r."proposal_id" = s."proposal_id") AS "revisions"
    FROM (
      SELECT * FROM "proposal_search" s WHERE s."workspace_id" = ${workspaceId}::uuid
        AND ${isStill ? isSittingStill(ctx.now()) : Prisma.sql`s."status" <> 'archived'`}
        AND ${after ? Prisma.sql`(s."edited_at", s."proposal_id") ${Prisma.raw(isStill ? '>' : '<')} (${after.at}, ${after.id}::uuid)` : Prisma.sql`TRUE`}
      ORDER BY s."edited_at" ${way}, s."proposal_id" ${way} LIMIT ${take + 1}
    ) s
    JOIN "proposal" p ON p."id" = s."proposal_id" LEFT JOIN "team" t ON t."id" = s."team_id"
    ORDER BY s."edited_at" ${way}, s."proposal_id" ${way}`
  const page = found.slice(0, take)
  const points = await listPoints(page.map(({ id }) => id))
  return { drafts: page.map((draft) => ({ ...draft, points: points.get(draft.id) ?? [] })), hasMore: found.length > take }
}

/** Of "s", a row of proposal_search: an open draft in which nobody wrote for so many days. */
export function isSittingStill(now: Date): Prisma.Sql {
  const since = new Date(now.getTime() - STILL_DAYS * DAY_MS)
  return Prisma.sql`(s."status" IN ('draft', 'in_review') AND s."edited_at" <= ${since})`
}

async function listPoints(proposalIds: string[]): Promise<Map<string, DraftHistory['points'][number][]>> {
  const rows = await db.$queryRaw<
    {
      proposalId: string
      number: number
      at: Date
      words: Record<PartKey, number>
      isAutomatic: boolean
      findings: number | null
    }[]
  >`
    SELECT p."id" AS "proposalId", r.* FROM unnest(${proposalIds}::uuid[]) p("id")
    JOIN LATERAL (
      SELECT one."number", one."created_at" AS "at", one."section_words" AS "words",
        one."kind" <> 'manual' AND one."kind" <> 'submitted' AS "isAutomatic",
        CASE WHEN c."language" = 'english' THEN c."fix" END AS "findings"
      FROM "revision" one LEFT JOIN "revision_check" c ON c."proposal_id" = one."proposal_id" AND c."number" = one."number"
      WHERE one."proposal_id" = p."id" ORDER BY one."number" DESC LIMIT ${MOST_POINTS}
    ) r ON true
    ORDER BY r."number"`
  const marksOf = await listRoundMarks(proposalIds)
  const points = new Map<string, DraftHistory['points'][number][]>()
  for (const { proposalId, words, ...row } of rows) {
    const point = { ...row, words: releaseWords(words), marks: marksOf(proposalId, row.number) }
    points.set(proposalId, [...(points.get(proposalId) ?? []), point])
  }
  return points
}
