import { notFound } from '@/lib/domain/errors'
import type { UnsubscribeInput } from '@/lib/domain/inbox'
import { MAILED_KINDS, mailChoiceOf, type NotificationKind } from '@/lib/domain/notification'
import type { Clock } from '@/lib/server/clock'
import { transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { setMailChoice } from './change-mail-choices'
import { readUnsubscribeToken } from './unsubscribe-token'

/** Stops what the token names, without signing in; a second time changes nothing. NotFound for a token that we did not make, or of somebody who is gone. */
export async function unsubscribe(ctx: { now: Clock }, { token }: UnsubscribeInput): Promise<void> {
  const asked = await findUnsubscription(token)
  if (!asked) throw notFound('link')
  await transaction(ctx, async (tx) => {
    for (const kind of asked.kinds) await setMailChoice(tx, ctx, { personId: asked.personId, kind, choice: 'never' })
  })
}

/** Whose mails a token would stop, and of which kinds; those that are stopped already are not among them. */
export async function findUnsubscription(
  token: string,
): Promise<{ personId: string; what: NotificationKind | 'daily'; kinds: NotificationKind[] } | null> {
  const said = readUnsubscribeToken(token)
  if (!said) return null
  const { personId, what } = said
  const person = await db.person.findFirst({ where: { id: personId, deletedAt: null }, include: { mailChoices: true } })
  if (!person) return null
  const chosen = new Map(person.mailChoices.map(({ kind, choice }) => [kind, choice]))
  const choiceOf = (kind: NotificationKind) => mailChoiceOf(kind, chosen.get(kind))
  const kinds = what === 'daily' ? MAILED_KINDS.filter((kind) => choiceOf(kind) === 'daily') : [what]
  return { personId, what, kinds: kinds.filter((kind) => choiceOf(kind) !== 'never') }
}
