import type { Context, Tx } from '@/lib/server/context'
import { type EventData, recordEvent } from '@/lib/server/events'
import type { Premortem } from '@/prisma/generated/client'

/**
 * Notes what somebody did with reasons on the board. Where names are hidden the entry has no actor: whoever is the first to
 * move a late reason may well have written it.
 */
export function recordDeed(tx: Tx, ctx: Context, row: Premortem, action: string, data: EventData): void {
  const personId = row.hidesNames ? null : ctx.actor.personId
  const about = { proposalId: row.proposalId, premortemId: row.id, ...data }
  recordEvent(tx, { actor: { personId, workspaceId: ctx.actor.workspaceId } }, action, about)
}
