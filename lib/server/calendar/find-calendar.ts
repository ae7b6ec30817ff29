import { calendarFile } from '@/lib/domain/calendar-file'
import type { Clock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { listOwnRisks } from '@/lib/server/desk/list-own-risks'
import { listWaitingReviews } from '@/lib/server/desk/list-waiting-reviews'
import { hashToken } from '@/lib/server/people/create-invitation'
import { listDueDates } from './list-due-dates'

/**
 * The calendar behind a private link: what is due of its person in every workspace that they belong to now. Null where there is no such
 * link, or its person is gone.
 */
export async function findCalendar(token: string, now: Clock): Promise<string | null> {
  if (!/^[\w-]{43}$/.test(token)) return null
  const link = await db.calendarLink.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { person: { select: { id: true, deletedAt: true, memberships: { where: { leftAt: null } } } } },
  })
  if (!link || link.person.deletedAt) return null
  const lists = await Promise.all(
    link.person.memberships.map(async ({ workspaceId, personId, role }) => {
      const ctx = { actor: { workspaceId, personId, role }, now }
      const [reviews, risks] = await Promise.all([listWaitingReviews(ctx), listOwnRisks(ctx)])
      return listDueDates(ctx, { reviews, risks })
    }),
  )
  return calendarFile('Dateline', lists.flat())
}
