import type { Tx } from '@/lib/server/context'
import { type EventData, FIRST_HASH, hashEvent } from '@/lib/server/events'

export type Moment = { at: Date; actorId: string; action: string; data: EventData }

/** All at once, chained as the verbs would have done it one by one: nobody else writes while the demo is loaded. */
export async function writeDemoTrail(tx: Tx, workspaceId: string, moments: readonly Moment[]): Promise<void> {
  let previousHash = FIRST_HASH
  const rows = [...moments]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, actorId, action, data }, index) => {
      const entry = { workspaceId, sequence: index + 1, at, actorId, action, data, previousHash }
      const hash = hashEvent(entry)
      const row = {
        workspace_id: workspaceId,
        sequence: index + 1,
        at,
        actor_id: actorId,
        action,
        data,
        previous_hash: previousHash,
        hash,
      }
      previousHash = hash
      return row
    })
  await tx.$executeRaw`INSERT INTO "audit_event" SELECT * FROM jsonb_populate_recordset(NULL::"audit_event", ${JSON.stringify(rows)}::jsonb)`
}
