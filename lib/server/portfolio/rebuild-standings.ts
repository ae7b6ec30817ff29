import { db } from '@/lib/server/db'

/** Orders every standing to be written anew; returns how many. For a restored backup, or a standing that learned a new column. */
export async function rebuildStandings(): Promise<number> {
  return db.$executeRaw`INSERT INTO "standing_order" ("proposal_id", "not_before") SELECT "id", now() FROM "proposal"`
}
