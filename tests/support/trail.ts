import { db } from '@/lib/server/db'
import type { EventData } from '@/lib/server/events'

/** The newest entry of a workspace's trail. */
export async function lastEvent(
  workspaceId: string,
): Promise<{ action: string; actorId: string | null; data: EventData } | null> {
  const event = await db.auditEvent.findFirst({ where: { workspaceId }, orderBy: { sequence: 'desc' } })
  return event && { action: event.action, actorId: event.actorId, data: event.data as EventData }
}

/** Whom the trail says were asked to review, the first first, each with the one in whose place. */
export async function askedOf({ id: workspaceId }: { id: string }): Promise<unknown[][]> {
  const events = await db.auditEvent.findMany({
    where: { workspaceId, action: 'review.reviewer_asked' },
    orderBy: { sequence: 'asc' },
  })
  return events.map(({ data }) => [(data as EventData).personId, (data as EventData).standInForId])
}

export async function countEvents(workspaceId: string): Promise<number> {
  return db.auditEvent.count({ where: { workspaceId } })
}

/** What was ordered to leave the database for one proposal: the payloads of "rooms.close". */
export async function closedRooms(proposalId: string): Promise<unknown[]> {
  const rows = await db.outbox.findMany({
    where: { kind: 'rooms.close', payload: { path: ['proposalId'], equals: proposalId } },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => row.payload)
}

/** The same for one person in one workspace. */
export async function closedRoomsOf(workspaceId: string, personId: string): Promise<number> {
  const payload = { path: ['workspaceId'], equals: workspaceId }
  const rows = await db.outbox.findMany({ where: { kind: 'rooms.close', payload } })
  return rows.filter((row) => (row.payload as { personId?: string }).personId === personId).length
}

/** The mails that were ordered to an address, the oldest first. */
export async function mailsTo(address: string): Promise<{ to: string; subject: string; text: string; messageId: string }[]> {
  const rows = await db.outbox.findMany({
    where: { kind: 'mail', payload: { path: ['to'], equals: address } },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => row.payload as { to: string; subject: string; text: string; messageId: string })
}
