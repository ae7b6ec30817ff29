import type { ChangeMailChoicesInput } from '@/lib/domain/inbox'
import type { MailChoice } from '@/lib/domain/mail-choice'
import type { NotificationKind } from '@/lib/domain/notification'
import type { Clock } from '@/lib/server/clock'
import { type Tx, transaction } from '@/lib/server/context'
import type { SignedInContext } from '@/lib/server/people/visitor'
import { orderMail } from './notify'

/** How these kinds of notification are mailed to the person from now on, in every workspace: all of them, or none is changed. */
export async function changeMailChoices(ctx: SignedInContext, { choices }: ChangeMailChoicesInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    for (const { kind, choice } of choices) await setMailChoice(tx, ctx, { personId: ctx.person.id, kind, choice })
  })
}

/**
 * The same for whoever may say so. It holds also for what was told already and waits for its mail; what was told while the
 * choice was "never" stays unmailed.
 */
export async function setMailChoice(
  tx: Tx,
  ctx: { now: Clock },
  { personId, kind, choice }: { personId: string; kind: NotificationKind; choice: MailChoice },
): Promise<void> {
  await tx.mailPreference.upsert({
    where: { personId_kind: { personId, kind } },
    create: { personId, kind, choice },
    update: { choice },
  })
  const waiting = await tx.notification.findMany({
    where: { personId, kind, mailedAt: null, readAt: null, mail: { notIn: ['never', choice] } },
    select: { id: true },
    orderBy: { createdAt: 'asc' },
  })
  for (const { id } of waiting) {
    await tx.notification.update({ where: { id }, data: { mail: choice, mailId: null } })
    if (choice !== 'never') await orderMail(tx, ctx, { id, personId, mail: choice })
  }
}
