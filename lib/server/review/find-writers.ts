import type { Tx } from '@/lib/server/context'

/**
 * Ids of everybody who wrote this proposal: its owner, its co-authors, and whoever edited the text since the last cleared revision that nobody
 * took back, by the person who was signed in and typed. They may not approve it, mark a difference minor, waive or start engineering.
 */
export async function findWriters(tx: Tx, proposalId: string): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH cleared AS (
      SELECT coalesce(max("revision_number"), 0) AS "number" FROM "clearance"
      WHERE "proposal_id" = ${proposalId}::uuid AND "end" IS DISTINCT FROM 'withdrawn'
    ), latest AS (
      SELECT coalesce(max("number"), 0) AS "number", coalesce(max("last_update_id"), 0) AS "update"
      FROM "revision" WHERE "proposal_id" = ${proposalId}::uuid
    )
    SELECT "owner_id" AS "id" FROM "proposal" WHERE "id" = ${proposalId}::uuid
    UNION
    SELECT "person_id" FROM "proposal_person" WHERE "proposal_id" = ${proposalId}::uuid AND "relation" = 'coauthor'
    UNION
    SELECT writer FROM "revision" r, cleared, jsonb_each(r."contributors") AS part, jsonb_array_elements_text(part.value) AS writer
    WHERE r."proposal_id" = ${proposalId}::uuid AND r."number" > cleared."number"
    UNION
    SELECT "person_id" FROM "document_contribution", latest, cleared
    WHERE "document_id" = ${proposalId}::uuid AND "after_revision" >= greatest(latest."number", cleared."number")
    UNION
    SELECT "person_id" FROM "document_update", latest
    WHERE "document_id" = ${proposalId}::uuid AND "id" > latest."update" AND cardinality("sections") > 0`
  return new Set(rows.map(({ id }) => id))
}
