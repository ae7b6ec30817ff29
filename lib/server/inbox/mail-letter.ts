import { invitationState } from '@/lib/domain/invitation'
import type { Clock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import type { Mail } from '@/lib/server/mail'
import type { OutboxPayloads } from '@/lib/server/outbox'

type Carrier = { now: Clock; send: (mail: Mail) => Promise<void> }

/** Mails a letter, unless it invites by a link that was withdrawn, used, replaced or ran out while the letter waited. Throws when it could not be handed over. */
export async function mailLetter({ now, send }: Carrier, { invitation, ...letter }: OutboxPayloads['mail']): Promise<void> {
  if (invitation) {
    const row = await db.invitation.findUnique({ where: invitation })
    if (!row || invitationState(row, now()) !== 'open') return
  }
  await send(letter)
}
