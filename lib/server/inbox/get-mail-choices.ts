import type { MailChoice } from '@/lib/domain/mail-choice'
import { kindOf, MAILED_KINDS, mailChoiceOf, type NotificationKind } from '@/lib/domain/notification'
import { db } from '@/lib/server/db'

export type ChosenMail = { kind: NotificationKind; title: string; choice: MailChoice }

/** Every kind that may be mailed and how this person wants it. */
export async function getMailChoices(personId: string): Promise<ChosenMail[]> {
  const rows = await db.mailPreference.findMany({ where: { personId } })
  const chosen = new Map(rows.map(({ kind, choice }) => [kind, choice]))
  return MAILED_KINDS.flatMap((kind) => {
    const choice = mailChoiceOf(kind, chosen.get(kind))
    return choice ? [{ kind, title: kindOf(kind).title, choice }] : []
  })
}
