import { DomainError } from '@/lib/domain/errors'
import type { SubmitForReviewInput } from '@/lib/domain/review/inputs'
import type { Context, Tx } from '@/lib/server/context'
import { findCommitted } from '@/lib/server/revisions/find-committed'
import { keepRevision } from '@/lib/server/revisions/keep-revision'

/** Keeps exactly the text that the author had on the screen, or the newest revision where it reads the same. Conflict when it is another one by now. */
export async function pinText(
  tx: Tx,
  ctx: Context,
  { proposalId, hash, message }: SubmitForReviewInput,
): Promise<{ number: number }> {
  if ((await findCommitted(tx, proposalId)).hash !== hash) throw changed()
  const kept = await keepRevision(tx, ctx, { proposalId, kind: 'submitted', message, authorId: ctx.actor.personId })
  if (kept.hash !== hash) throw changed()
  return kept
}

export function tooLate(): DomainError {
  return new DomainError(
    'conflict',
    'Somebody else submitted it a moment ago. Look at their round, then submit again if you still want to.',
  )
}

function changed(): DomainError {
  return new DomainError(
    'conflict',
    'The text changed while you filled this in, so nothing was submitted. Look at it as it is now, then submit it.',
  )
}
