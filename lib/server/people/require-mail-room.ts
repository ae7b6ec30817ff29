import { DomainError } from '@/lib/domain/errors'
import { INVITATION_MAILS_A_DAY } from '@/lib/domain/invitation'
import type { Context, Tx } from '@/lib/server/context'

/**
 * Throws 'limit' when this person would send more invitations by mail than anybody has to within a day: our mail server
 * is nobody's to write to strangers with. The trail has what was sent; the lock keeps two requests from counting the same.
 */
export async function requireMailRoom(tx: Tx, ctx: Context, mails: number): Promise<void> {
  const { personId } = ctx.actor
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`mails:${personId}`}, 0))`
  const since = new Date(ctx.now().getTime() - 24 * 60 * 60_000)
  const sent = await tx.auditEvent.count({
    where: {
      actorId: personId,
      at: { gt: since },
      OR: [{ action: 'invitation.sent', data: { path: ['by'], equals: 'mail' } }, { action: 'invitation.sent_again' }],
    },
  })
  if (sent + mails <= INVITATION_MAILS_A_DAY) return
  throw new DomainError(
    'limit',
    `You sent ${sent} invitations by mail since yesterday; ${INVITATION_MAILS_A_DAY} a day is the limit. Make a link for many people instead, or go on tomorrow.`,
  )
}
