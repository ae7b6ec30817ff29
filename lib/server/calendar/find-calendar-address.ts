import { db } from '@/lib/server/db'
import { calendarAddress, calendarToken } from './calendar-token'

/** The address of the person's calendar, for themselves alone; null while they made none. */
export async function findCalendarAddress(personId: string): Promise<string | null> {
  const link = await db.calendarLink.findUnique({ where: { personId } })
  return link && calendarAddress(calendarToken(personId, link.madeAt).token)
}
