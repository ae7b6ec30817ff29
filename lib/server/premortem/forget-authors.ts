import type { Tx } from '@/lib/server/context'

/**
 * Where names were hidden, takes away at the close what rows still say of who and when: that two reasons are of one author,
 * and places out of a count that all sessions share, which stand between those of others. The order on the board stays.
 */
export async function forgetAuthors(tx: Tx, premortemId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "reason" r SET "author_mark" = gen_random_uuid()::text, "position" = o."place"
    FROM (
      SELECT "id", row_number() OVER (ORDER BY "position", "id") AS "place"
      FROM "reason" WHERE "premortem_id" = ${premortemId}::uuid
    ) o WHERE r."id" = o."id"`
  await tx.$executeRaw`
    UPDATE "reason_theme" t SET "position" = o."place"
    FROM (
      SELECT "id", row_number() OVER (ORDER BY "position", "id") AS "place"
      FROM "reason_theme" WHERE "premortem_id" = ${premortemId}::uuid
    ) o WHERE t."id" = o."id"`
}
