import type { TrailFilters } from '@/lib/domain/trail/filters'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import type { StoredEntry } from './name-entries'
import { trailWhere } from './trail-where'

/** Entries under these filters, newest first, at most `most`, as this person may see them. For whoever was found to be allowed to read the trail. */
export async function readEntries({ actor }: Context, filters: TrailFilters, most: number): Promise<StoredEntry[]> {
  return db.$queryRaw<StoredEntry[]>`
    SELECT "sequence", "at", "actor_id" AS "actorId", "action", "data", "previous_hash" AS "previousHash", "hash"
    FROM "audit_event" WHERE ${trailWhere(actor.workspaceId, filters)} ORDER BY "sequence" DESC LIMIT ${most}`
}
