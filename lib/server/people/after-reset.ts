import { systemClock } from '@/lib/server/clock'
import { transaction } from '@/lib/server/context'
import { enqueue } from '@/lib/server/outbox'
import { endResetLinks } from './end-reset-links'
import { forgetFailures } from './sign-in-limits'

/** Called by the identity library when a new password is set and the sessions are gone: live connections close, other links open nothing, sign-in counts anew. */
export async function afterReset(person: { id: string; email: string }): Promise<void> {
  const ctx = { now: systemClock }
  await transaction(ctx, async (tx) => {
    await endResetLinks(tx, person.id)
    await enqueue(tx, ctx, 'rooms.close', { personId: person.id })
  })
  await forgetFailures(person.email)
}
