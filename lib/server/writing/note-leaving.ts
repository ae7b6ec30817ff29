import type { DocumentContent } from '@/lib/editor/content'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import { systemClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { packContent } from '@/lib/server/revisions/pack-content'

/** Somebody closes a text: this is what they last saw of it. Only for those whose visit was noted when it began. */
export async function noteLeaving(proposalId: string, personId: string, content: DocumentContent): Promise<void> {
  await db.proposalLook.updateMany({
    where: { proposalId, personId, schemaVersion: SCHEMA_VERSION },
    data: { content: packContent(content), lookedAt: systemClock() },
  })
}
