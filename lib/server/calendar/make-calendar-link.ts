import { type Tx, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import type { SignedInContext } from '@/lib/server/people/visitor'
import { calendarToken } from './calendar-token'

type Ctx = Pick<SignedInContext, 'now'> & { person: { id: string } }

/** Makes the link under which a calendar reads the person's due dates; one that was there opens nothing from now on. */
export async function makeCalendarLink({ person, now }: Ctx): Promise<void> {
  const personId = person.id
  await transaction({ now }, async (tx) => {
    const madeAt = now()
    const link = { tokenHash: calendarToken(personId, madeAt).tokenHash, madeAt }
    const before = await tx.calendarLink.findUnique({ where: { personId }, select: { madeAt: true } })
    await tx.calendarLink.upsert({ where: { personId }, create: { personId, ...link }, update: link })
    await recordEverywhere(tx, personId, 'calendar.link_made', { renewed: before !== null })
  })
}

/** Takes it away: its address opens nothing any more. */
export async function withdrawCalendarLink({ person, now }: Ctx): Promise<void> {
  const personId = person.id
  await transaction({ now }, async (tx) => {
    const { count } = await tx.calendarLink.deleteMany({ where: { personId } })
    if (count > 0) await recordEverywhere(tx, personId, 'calendar.link_withdrawn', {})
  })
}

/** The link opens something of every workspace that they belong to, so each has it on record; never the link itself. */
async function recordEverywhere(tx: Tx, personId: string, action: string, data: Record<string, boolean>): Promise<void> {
  const memberships = await tx.membership.findMany({ where: { personId, leftAt: null }, select: { workspaceId: true } })
  for (const { workspaceId } of memberships) recordEvent(tx, { actor: { personId, workspaceId } }, action, data)
}
