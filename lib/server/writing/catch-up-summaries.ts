import { SECTIONS } from '@/lib/domain/prfaq'
import { db } from '@/lib/server/db'
import { oneByOne } from '@/lib/server/one-by-one'
import { NO_SUMMARY, writeSummary } from './write-summary'

/**
 * Writes the summaries that a killed server left behind its log, those whose text was edited after they were written, and those
 * from before gaps were kept. Returns how many.
 */
export async function catchUpSummaries(): Promise<number> {
  const behind = await db.$queryRaw<{ id: string }[]>`
    SELECT "proposal_id" AS "id" FROM "proposal_summary" AS s
    WHERE "sections_done" + cardinality("gaps") <> ${SECTIONS.length}
      OR EXISTS (SELECT 1 FROM "document_update" WHERE "document_id" = s."proposal_id" AND "at" > s."edited_at")`
  return oneByOne(behind, NO_SUMMARY, ({ id }) => writeSummary(id))
}
