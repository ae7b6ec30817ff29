import type { Context, Tx } from '@/lib/server/context'
import { type EventData, recordEvent } from '@/lib/server/events'
import type { Premortem } from '@/prisma/generated/client'

/**
 * Notes what somebody did with the reasons on the board. Where names are hidden there is no entry at all, not even one without
 * an actor: its moment, or its place between the entries of others, would tell who wrote or moved what. There the trail says
 * when each phase began and ended, and no more.
 */
export function recordDeed(tx: Tx, ctx: Context, row: Premortem, action: string, data: EventData): void {
  if (row.hidesNames) return
  recordEvent(tx, ctx, action, { proposalId: row.proposalId, premortemId: row.id, ...data })
}
