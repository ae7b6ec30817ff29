import { transaction } from '@/lib/server/context'
import type { SignedInContext } from '@/lib/server/people/visitor'
import { calendarToken } from './calendar-token'

type Ctx = Pick<SignedInContext, 'now'> & { person: { id: string } }

/** Makes the link under which a calendar reads the person's due dates; one that was there opens nothing from now on. */
export async function makeCalendarLink({ person, now }: Ctx): Promise<void> {
  const personId = person.id
  await transaction({ now }, async (tx) => {
    const madeAt = now()
    const link = { tokenHash: calendarToken(personId, madeAt).tokenHash, madeAt }
    await tx.calendarLink.upsert({ where: { personId }, create: { personId, ...link }, update: link })
  })
}

/** Takes it away: its address opens nothing any more. */
export async function withdrawCalendarLink({ person, now }: Ctx): Promise<void> {
  await transaction({ now }, (tx) => tx.calendarLink.deleteMany({ where: { personId: person.id } }))
}
