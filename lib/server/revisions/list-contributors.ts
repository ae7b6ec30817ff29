import { isFaqKey, isSectionKey, type PartKey } from '@/lib/domain/prfaq'
import type { Tx } from '@/lib/server/context'

/** Ids of the people who wrote in each part since a revision, sorted; parts in which nobody wrote are left out. */
export type Contributors = Partial<Record<PartKey, string[]>>

/**
 * Who wrote where after revision `number` (0: from the start): the log's rows after the last that it contains, and what
 * compaction kept of rows that are gone. By the person who was signed in, never by what a client says of itself.
 */
export async function listContributors(
  tx: Tx,
  documentId: string,
  since: { number: number; lastUpdateId: bigint },
): Promise<Contributors> {
  const rows = await tx.$queryRaw<{ section: string; personId: string }[]>`
    SELECT "section", "person_id" AS "personId" FROM "document_contribution"
    WHERE "document_id" = ${documentId}::uuid AND "after_revision" >= ${since.number}
    UNION
    SELECT unnest("sections"), "person_id" FROM "document_update"
    WHERE "document_id" = ${documentId}::uuid AND "id" > ${since.lastUpdateId}
    ORDER BY 1, 2`
  const contributors: Contributors = {}
  for (const { section, personId } of rows) {
    if (!isSectionKey(section) && !isFaqKey(section)) continue
    contributors[section] = [...(contributors[section] ?? []), personId]
  }
  return contributors
}
