import type { Prisma } from '@/prisma/generated/client'
import type { Clock } from './clock'

/** What may leave a transaction. The worker in outbox-worker.ts carries it out after the commit, at least once. */
export type OutboxPayloads = {
  mail: { to: string; subject: string; text: string; messageId: string }
  'rooms.close': { proposalId?: string; personId?: string; workspaceId?: string; sessionId?: string }
}

export type OutboxKind = keyof OutboxPayloads

/** Writes the order into the same transaction as the change that asks for it: both happen, or neither. */
export async function enqueue<K extends OutboxKind>(
  tx: Prisma.TransactionClient,
  ctx: { now: Clock },
  kind: K,
  payload: OutboxPayloads[K],
): Promise<void> {
  const now = ctx.now()
  await tx.outbox.create({ data: { kind, payload: payload as Prisma.InputJsonValue, createdAt: now, notBefore: now } })
}
