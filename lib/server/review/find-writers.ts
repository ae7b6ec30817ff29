import type { Tx } from '@/lib/server/context'

/**
 * Ids of everybody who wrote this proposal: its owner, its co-authors, and whoever edited the text since the last cleared revision that nobody
 * took back, by the person who was signed in and typed. They may not approve it, mark a difference minor, waive or start engineering.
 */
export async function findWriters(tx: Tx, proposalId: string): Promise<Set<string>> {
  return (await findWritersOf(tx, [proposalId])).get(proposalId) ?? new Set()
}

/** The same of several proposals at once, by their ids. */
export async function findWritersOf(tx: Tx, proposalIds: readonly string[]): Promise<Map<string, Set<string>>> {
  const rows = await tx.$queryRaw<{ proposalId: string; id: string }[]>`
    SELECT p."id"::text AS "proposalId", w."id" FROM unnest(${[...proposalIds]}::uuid[]) AS p("id") CROSS JOIN LATERAL (
      WITH cleared AS (
        SELECT coalesce(max("revision_number"), 0) AS "number" FROM "clearance"
        WHERE "proposal_id" = p."id" AND "end" IS DISTINCT FROM 'withdrawn'
      ), latest AS (
        SELECT coalesce(max("number"), 0) AS "number", coalesce(max("last_update_id"), 0) AS "update"
        FROM "revision" WHERE "proposal_id" = p."id"
      )
      SELECT "owner_id" AS "id" FROM "proposal" WHERE "id" = p."id"
      UNION
      SELECT "person_id" FROM "proposal_person" WHERE "proposal_id" = p."id" AND "relation" = 'coauthor'
      UNION
      SELECT writer FROM "revision" r, cleared, jsonb_each(r."contributors") AS part, jsonb_array_elements_text(part.value) AS writer
      WHERE r."proposal_id" = p."id" AND r."number" > cleared."number"
      UNION
      SELECT "person_id" FROM "document_contribution", latest, cleared
      WHERE "document_id" = p."id" AND "after_revision" >= greatest(latest."number", cleared."number")
      UNION
      SELECT "person_id" FROM "document_update", latest
      WHERE "document_id" = p."id" AND "id" > latest."update" AND cardinality("sections") > 0
    ) w`
  const writers = new Map(proposalIds.map((proposalId) => [proposalId, new Set<string>()]))
  for (const { proposalId, id } of rows) writers.get(proposalId)?.add(id)
  return writers
}
