import type { DueDate } from '@/lib/domain/calendar-file'
import type { PhaseMinutes } from '@/lib/domain/premortem/phases'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import type { OwnRisk } from '@/lib/server/desk/list-own-risks'
import type { WaitingReview } from '@/lib/server/desk/list-waiting-reviews'
import { env } from '@/lib/server/env'
import { readableWhere } from '@/lib/server/proposals/readable-where'
import { listLookBacks } from './list-look-backs'

const LIVING = { status: { in: ['draft' as const, 'in_review' as const, 'cleared' as const] } }
/** A working day; our own number. */
const LONGEST_MEETING_MINUTES = 480
const proposal = { select: { id: true, title: true } }

/**
 * What is due of a person in one workspace: reviews that they still owe, pre-mortems that they are invited to, risks that they own or look
 * at again, clearances of their proposals that end, and days to note what happened after launch. Only of proposals that they may read now.
 */
export async function listDueDates(ctx: Context, { reviews, risks }: Own): Promise<DueDate[]> {
  const lists = await Promise.all([listPremortems(ctx), listClearances(ctx), listLookBacks(ctx)])
  return [...reviewDates(reviews), ...riskDates(risks), ...lists.flat()]
}

type Own = { reviews: readonly WaitingReview[]; risks: readonly OwnRisk[] }

function reviewDates(reviews: Own['reviews']): DueDate[] {
  return reviews.flatMap(({ id, proposal: { id: proposalId, title }, revision, dueAt, askedAt }) =>
    dueAt
      ? {
          uid: `review-${id}@dateline`,
          title: `Review due: ${title}`,
          says: `Your verdict on revision ${revision} is due.`,
          url: address(proposalId, 'review'),
          at: dueAt,
          since: askedAt,
        }
      : [],
  )
}

function riskDates(risks: Own['risks']): DueDate[] {
  return risks.flatMap(({ reasonId, number, isAccepted, day, proposal: { id, title }, premortemId, since, version }) => {
    if (day === null) return []
    const told = isAccepted
      ? {
          uid: `again-${reasonId}@dateline`,
          title: `Look again at risk ${number}: ${title}`,
          says: 'It was accepted until this day.',
        }
      : { uid: `risk-${reasonId}@dateline`, title: `Risk ${number} due: ${title}`, says: 'What you do about it is due.' }
    return [{ ...told, url: address(id, `premortem/${premortemId}#risk-${number}`), day, since, version }]
  })
}

async function listPremortems({ actor }: Context): Promise<DueDate[]> {
  const { personId } = actor
  const rows = await db.premortem.findMany({
    where: {
      closedAt: null,
      startsAt: { not: null },
      people: { some: { personId, removedAt: null } },
      proposal: { AND: [readableWhere(actor), LIVING] },
    },
    select: { id: true, startsAt: true, createdAt: true, version: true, minutes: true, proposal },
  })
  return rows.flatMap(({ id, startsAt, createdAt, version, minutes, proposal: { id: proposalId, title } }) => {
    const long = Object.values(minutes as PhaseMinutes).reduce((sum, one) => sum + one, 0)
    return startsAt
      ? {
          uid: `premortem-${id}@dateline`,
          title: `Pre-mortem: ${title}`,
          says: 'It is a year after launch, and it has failed. Everybody says why.',
          url: address(proposalId, `premortem/${id}`),
          at: startsAt,
          since: createdAt,
          version,
          // Over days it is no meeting.
          ...(long > 0 && long <= LONGEST_MEETING_MINUTES ? { minutes: long } : {}),
        }
      : []
  })
}

async function listClearances({ actor, now }: Context): Promise<DueDate[]> {
  const rows = await db.clearance.findMany({
    where: { end: null, expiresAt: { gt: now() }, proposal: { ...readableWhere(actor), ownerId: actor.personId, ...LIVING } },
    select: { id: true, revisionNumber: true, clearedAt: true, expiresAt: true, proposal },
  })
  return rows.map(({ id, revisionNumber, clearedAt, expiresAt, proposal: { id: proposalId, title } }) => ({
    uid: `clearance-${id}@dateline`,
    title: `Clearance ends: ${title}`,
    says: `Revision ${revisionNumber} is cleared to build until then.`,
    url: address(proposalId, 'clearance'),
    at: expiresAt,
    since: clearedAt,
  }))
}

function address(proposalId: string, room: string): string {
  return `${env().baseUrl}/proposals/${proposalId}/${room}`
}
