import { systemClock } from '@/lib/server/clock'
import { transaction } from '@/lib/server/context'
import { env } from '@/lib/server/env'
import { enqueue } from '@/lib/server/outbox'
import { newMessageId } from './message-id'

/** Called by the identity library with a fresh token, good for an hour. */
export async function sendResetMail(email: string, token: string): Promise<void> {
  const text = `Somebody, probably you, asked for a new password for Dateline.

Set it here within the hour:
${env().baseUrl}/reset-password/${token}

If you did not ask, leave this mail alone: your password stays as it is.`
  const ctx = { now: systemClock }
  await transaction(ctx, (tx) =>
    enqueue(tx, ctx, 'mail', { to: email, subject: 'Set a new password for Dateline', text, messageId: newMessageId() }),
  )
}
