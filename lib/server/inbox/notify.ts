import { nextDigestAt } from '@/lib/domain/digest'
import { mailChoiceOf, type NotificationKind } from '@/lib/domain/notification'
import type { Context, Tx } from '@/lib/server/context'
import { enqueue } from '@/lib/server/outbox'
import { newMessageId } from '@/lib/server/people/message-id'
import type { Prisma } from '@/prisma/generated/client'

export type Notice = {
  kind: NotificationKind
  /** Whom it reaches. Who did it themselves is not told. */
  to: string
  proposalId?: string
  invitationId?: string
  /** What only the verb knows and the sentence needs. Nothing that is held from this person. */
  detail?: Prisma.InputJsonObject
  /** False: who did it is held from them. */
  named?: boolean
}

/**
 * Tells one person that something happened: a row of their inbox, a signal to their open pages, and a mail as they chose,
 * all in the verb's transaction. Whether they may see it is asked when it is shown and when it is mailed, not here.
 */
export async function notify(tx: Tx, ctx: Context, notice: Notice): Promise<void> {
  const { kind, to, proposalId, invitationId, detail = {}, named = true } = notice
  const { personId, workspaceId } = ctx.actor
  if (to === personId) return
  const chosen = await tx.mailPreference.findUnique({ where: { personId_kind: { personId: to, kind } } })
  const mail = mailChoiceOf(kind, chosen?.choice) ?? 'never'
  const actorId = named ? personId : null
  const row = { personId: to, workspaceId, kind, proposalId, invitationId, actorId, detail, mail, createdAt: ctx.now() }
  const { id } = await tx.notification.create({ data: row, select: { id: true } })
  await enqueue(tx, ctx, 'inbox.changed', { personId: to })
  if (mail !== 'never') await orderMail(tx, ctx, { id, personId: to, mail })
}

/** Orders the mail of one notification, or the person's next daily mail unless something else of the same day has ordered it. */
export async function orderMail(
  tx: Tx,
  ctx: Pick<Context, 'now'>,
  { id, personId, mail }: { id: string; personId: string; mail: 'now' | 'daily' },
): Promise<void> {
  if (mail === 'now') {
    await enqueue(tx, ctx, 'mail.notification', { notificationId: id, messageId: newMessageId() })
    return
  }
  const { timeZone } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { timeZone: true } })
  const dueAt = nextDigestAt(ctx.now(), timeZone)
  const earlier = await tx.notification.findFirst({
    where: { ...PENDING, personId, id: { not: id } },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  })
  if (earlier && Number(nextDigestAt(earlier.createdAt, timeZone)) === Number(dueAt)) return
  await orderDigest(tx, ctx, personId, dueAt)
}

export async function orderDigest(tx: Tx, ctx: Pick<Context, 'now'>, personId: string, dueAt: Date): Promise<void> {
  await enqueue(tx, ctx, 'mail.digest', { personId, dueAt: dueAt.toISOString(), messageId: newMessageId() })
}

/** What waits for a daily mail and is not in one yet. */
export const PENDING = { mail: 'daily', mailedAt: null, mailId: null } as const
