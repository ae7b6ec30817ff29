import type { FaqKey, PartKey } from '@/lib/domain/prfaq'
import type { Prisma } from '@/prisma/generated/client'
import type { Clock } from './clock'

/** What may leave a transaction. The worker in outbox-worker.ts carries it out after the commit, at least once. */
export type OutboxPayloads = {
  /** A letter to an address, whoever reads it there: an invitation, a new password. invitation: the one whose link it brings; it goes only while that link opens something. */
  mail: { to: string; subject: string; text: string; messageId: string; invitation?: { id: string; tokenHash: string } }
  /** One notification, to its person, if they still may see it and want it by then. */
  'mail.notification': { notificationId: string; messageId: string }
  /** What is new for this person by that moment (ISO, UTC), in one mail; none when nothing is. */
  'mail.digest': { personId: string; dueAt: string; messageId: string }
  /** The writers of this proposal are told, at that moment (ISO, UTC), that its clearance is about to run out; unless it has ended. */
  'mail.clearance_ends': { clearanceId: string; dueAt: string }
  /** Open pages of this person ask again what is in their inbox. */
  'inbox.changed': { personId: string }
  'rooms.close': { proposalId?: string; personId?: string; workspaceId?: string; sessionId?: string }
  /** Something that stands beside the text changed: whoever has it open looks again. */
  'rooms.tell': { proposalId: string }
  'document.restore': RestoreOrder
  'document.add_question': QuestionOrder
  'engineering.start': StartOrder
  /** A reviewer who has not decided is reminded: before the due moment, or at it. due: its calendar day. */
  'review.remind': { reviewerId: string; isDue: boolean; due: string | null }
  'document.comment': MarkOrder
  'document.change': ChangeOrder
}

/** The mark of a thread that is to be written over these words. from, to: Yjs relative positions in base64. */
export type MarkOrder = {
  proposalId: string
  personId: string
  threadId: string
  root: string
  from: string
  to: string
  applied?: true
}

/** A proposed change that somebody accepts where these words are standing; it counts as theirs. */
export type ChangeOrder = {
  proposalId: string
  workspaceId: string
  personId: string
  threadId: string
  standing: string
  applied?: true
}

/** Text of an old revision that is to come back, in a person's name. applied: it is in the log; what is left is to keep the result. */
export type RestoreOrder = {
  proposalId: string
  workspaceId: string
  personId: string
  number: number
  part: PartKey | null
  applied?: true
}

/** A question that is to stand in the text, last in its list, in a person's name. applied: it is in the log. */
export type QuestionOrder = {
  proposalId: string
  workspaceId: string
  personId: string
  list: FaqKey
  entryId: string
  question: string
  applied?: true
}
/** The revision of this round is to be cleared to build and the text locked, in a lead's name. */
export type StartOrder = { proposalId: string; workspaceId: string; personId: string; roundId: string }

export type OutboxKind = keyof OutboxPayloads
export type MailKind = Extract<OutboxKind, 'mail' | `mail.${string}`>

/** Writes the order into the same transaction as the change that asks for it: both happen, or neither. at: not before then. Returns its number. */
export async function enqueue<K extends OutboxKind>(
  tx: Prisma.TransactionClient,
  ctx: { now: Clock },
  kind: K,
  payload: OutboxPayloads[K],
  at: Date | null = null,
): Promise<bigint> {
  const now = ctx.now()
  const data = { kind, payload: payload as Prisma.InputJsonValue, createdAt: now, notBefore: at ?? now }
  const { id } = await tx.outbox.create({ data, select: { id: true } })
  return id
}
