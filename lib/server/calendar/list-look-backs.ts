import { dayOfDate } from '@/lib/domain/calendar-day'
import type { DueDate } from '@/lib/domain/calendar-file'
import { DAY_MS } from '@/lib/domain/day'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { readableWhere } from '@/lib/server/proposals/readable-where'

/** The days on which a person is to note what happened after the launch of what they write. */
export async function listLookBacks({ actor, now }: Context): Promise<DueDate[]> {
  const { personId } = actor
  const writes = { OR: [{ ownerId: personId }, { people: { some: { personId, relation: 'coauthor' as const } } }] }
  const rows = await db.launchReminder.findMany({
    where: {
      cancelledAt: null,
      dueOn: { gte: new Date(now().getTime() - DAY_MS) },
      proposal: { AND: [readableWhere(actor), writes, { status: { not: 'archived' } }] },
    },
    include: { proposal: { select: { id: true, title: true } } },
  })
  return rows.map(({ id, dueOn, setAt, proposal: { id: proposalId, title } }) => ({
    uid: `look-back-${id}@dateline`,
    title: `Note what happened: ${title}`,
    says: 'What the release promised is to be held beside what really happened.',
    url: `${env().baseUrl}/proposals/${proposalId}/after-launch`,
    day: dayOfDate(dueOn) as string,
    since: setAt,
  }))
}
