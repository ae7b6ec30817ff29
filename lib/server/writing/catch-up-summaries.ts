import { SECTIONS } from '@/lib/domain/prfaq'
import { db } from '@/lib/server/db'
import { oneByOne } from '@/lib/server/one-by-one'
import { NO_SUMMARY, writeSummary } from './write-summary'

/**
 * Writes the summaries that a killed server left behind its log, those whose text was edited after they were written, and those
 * from before gaps were kept; of one workspace, or of all. Returns how many.
 */
export async function catchUpSummaries(workspaceId: string | null = null): Promise<number> {
  const behind = await db.$queryRaw<{ id: string }[]>`
    SELECT s."proposal_id" AS "id" FROM "proposal_summary" s JOIN "proposal" p ON p."id" = s."proposal_id"
    WHERE (${workspaceId}::uuid IS NULL OR p."workspace_id" = ${workspaceId}::uuid)
      AND (s."sections_done" + cardinality(s."gaps") <> ${SECTIONS.length}
        OR EXISTS (SELECT 1 FROM "document_update" WHERE "document_id" = s."proposal_id" AND "at" > s."edited_at"))`
  return oneByOne(behind, NO_SUMMARY, ({ id }) => writeSummary(id))
}
