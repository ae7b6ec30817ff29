import type { DraftHistory } from '@/lib/domain/draft-history'
import type { PartKey } from '@/lib/domain/prfaq'
import { enforce } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import { releaseWords } from '@/lib/editor/count-words'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { listRoundMarks } from '@/lib/server/revisions/list-round-marks'

/** A strip shows no more of them than this, the newest. */
const MOST_POINTS = 60

/** Every proposal of the workspace that is not put away, with its revisions over time. For leads. */
export async function getDraftHistory(ctx: Context): Promise<DraftHistory[]> {
  enforce(workspaceRuling('followDrafts', ctx.actor))
  const { workspaceId } = ctx.actor
  const proposals = await db.proposal.findMany({
    where: { workspaceId, status: { not: 'archived' } },
    orderBy: [{ summary: { editedAt: 'desc' } }, { id: 'desc' }],
    include: { team: true, summary: true, _count: { select: { revisions: true } } },
  })
  const points = await listPoints(
    workspaceId,
    proposals.map(({ id }) => id),
  )
  return proposals.map(({ id, title, team, status, createdAt, summary, _count }) => ({
    id,
    title,
    team: team?.name ?? null,
    isOpen: status === 'draft' || status === 'in_review',
    startedAt: createdAt,
    editedAt: summary?.editedAt ?? createdAt,
    revisions: _count.revisions,
    points: points.get(id) ?? [],
  }))
}

async function listPoints(workspaceId: string, proposalIds: string[]): Promise<Map<string, DraftHistory['points'][number][]>> {
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
    SELECT p."id" AS "proposalId", r.* FROM "proposal" p
    JOIN LATERAL (
      SELECT one."number", one."created_at" AS "at", one."section_words" AS "words",
        one."kind" <> 'manual' AND one."kind" <> 'submitted' AS "isAutomatic",
        CASE WHEN c."language" = 'english' THEN c."fix" END AS "findings"
      FROM "revision" one LEFT JOIN "revision_check" c ON c."proposal_id" = one."proposal_id" AND c."number" = one."number"
      WHERE one."proposal_id" = p."id" ORDER BY one."number" DESC LIMIT ${MOST_POINTS}
    ) r ON true
    WHERE p."workspace_id" = ${workspaceId}::uuid AND p."status" <> 'archived'
    ORDER BY r."number"`
  const marksOf = await listRoundMarks(proposalIds)
  const points = new Map<string, DraftHistory['points'][number][]>()
  for (const { proposalId, words, ...row } of rows) {
    const point = { ...row, words: releaseWords(words), marks: marksOf(proposalId, row.number) }
    points.set(proposalId, [...(points.get(proposalId) ?? []), point])
  }
  return points
}
