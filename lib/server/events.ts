import { createHash } from 'node:crypto'
import { canonicalJson } from '@/lib/domain/canonical-json'
import type { Prisma } from '@/prisma/generated/client'

/** What a trail's entry says, beside who and when. Ids only: a name that changes or is blanked changes no record. */
export type EventData = Record<string, string | number | boolean | null | readonly string[]>

type Pending = { workspaceId: string; actorId: string | null; action: string; data: EventData }

export const FIRST_HASH = '0'.repeat(64)

const pending = new WeakMap<Prisma.TransactionClient, Pending[]>()

/** Notes an entry for the workspace's trail; it is written when the transaction's work is done, or not at all. */
export function recordEvent(
  tx: Prisma.TransactionClient,
  ctx: { actor: { personId: string | null; workspaceId: string } },
  action: string,
  data: EventData,
): void {
  const list = pending.get(tx) ?? []
  list.push({ workspaceId: ctx.actor.workspaceId, actorId: ctx.actor.personId, action, data })
  pending.set(tx, list)
}

/** Appends what was recorded. The advisory lock makes sequence and chain gapless under concurrent commits. */
export async function writeEvents(tx: Prisma.TransactionClient, at: Date): Promise<void> {
  const events = pending.get(tx) ?? []
  pending.delete(tx)
  for (const workspaceId of [...new Set(events.map((event) => event.workspaceId))].sort()) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`audit:${workspaceId}`}, 0))`
    let last = await tx.auditEvent.findFirst({
      where: { workspaceId },
      orderBy: { sequence: 'desc' },
      select: { sequence: true, hash: true },
    })
    for (const event of events.filter((other) => other.workspaceId === workspaceId)) {
      const entry = { ...event, sequence: (last?.sequence ?? 0) + 1, at, previousHash: last?.hash ?? FIRST_HASH }
      const hash = hashEvent(entry)
      await tx.auditEvent.create({ data: { ...entry, data: event.data as Prisma.InputJsonValue, hash } })
      last = { sequence: entry.sequence, hash }
    }
  }
}

/** sha256 over the entry before it and the canonical JSON of this one; at in UTC to the millisecond. */
export function hashEvent(entry: {
  workspaceId: string
  sequence: number
  at: Date
  actorId: string | null
  action: string
  data: unknown
  previousHash: string
}): string {
  const { workspaceId, sequence, at, actorId, action, data, previousHash } = entry
  const json = canonicalJson({ workspaceId, sequence, at: at.toISOString(), actorId, action, data })
  return createHash('sha256').update(previousHash).update('\n').update(json).digest('hex')
}
