import { dayOfDate } from '@/lib/domain/calendar-day'
import type { DueDate } from '@/lib/domain/calendar-file'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { readableWhere } from '@/lib/server/proposals/readable-where'
import { listLookBacks } from './list-look-backs'

const LIVING = { status: { in: ['draft' as const, 'in_review' as const, 'cleared' as const] } }
const proposal = { select: { id: true, title: true } }

/**
 * What is due of a person in one workspace: reviews that they still owe, risks that they own or accepted, clearances of their
 * proposals that end, and days to note what happened after launch. Only of proposals that they may read now.
 */
export async function listDueDates(ctx: Context): Promise<DueDate[]> {
  const lists = await Promise.all([listReviews(ctx), listRisks(ctx), listClearances(ctx), listLookBacks(ctx)])
  return lists.flat()
}

async function listReviews({ actor, now }: Context): Promise<DueDate[]> {
  const { personId } = actor
  const rows = await db.roundReviewer.findMany({
    where: {
      personId,
      steppedDownAt: null,
      OR: [{ until: null }, { until: { gt: now() } }],
      round: { endedAt: null, verdicts: { none: { personId } }, proposal: { ...readableWhere(actor), status: 'in_review' } },
    },
    include: { round: { select: { dueAt: true, revisionNumber: true, proposal } } },
  })
  return rows.flatMap(({ id, dueAt, round }) => {
    const at = dueAt ?? round.dueAt
    if (!at) return []
    const says = `Your verdict on revision ${round.revisionNumber} is due.`
    return [
      {
        uid: `review-${id}@dateline`,
        title: `Review due: ${round.proposal.title}`,
        says,
        url: address(round.proposal.id, 'review'),
        at,
      },
    ]
  })
}

async function listRisks({ actor }: Context): Promise<DueDate[]> {
  const { personId } = actor
  const rows = await db.risk.findMany({
    where: {
      isParked: false,
      status: 'open',
      OR: [
        { ownerId: personId, dueOn: { not: null } },
        { acceptedById: { not: null }, lookAgainById: personId, lookAgainOn: { not: null } },
        { acceptedById: personId, lookAgainById: null, lookAgainOn: { not: null } },
      ],
      reason: { premortem: { closedAt: { not: null }, proposal: { ...readableWhere(actor), ...LIVING } } },
    },
    include: { reason: { select: { premortem: { select: { id: true, proposal } } } } },
  })
  return rows.flatMap(({ reasonId, number, ownerId, dueOn, acceptedById, lookAgainById, lookAgainOn, reason: { premortem } }) => {
    const { id, title } = premortem.proposal
    const url = address(id, `premortem/${premortem.id}`)
    const [due, again] = [dayOfDate(dueOn), dayOfDate(lookAgainOn)]
    const dates: DueDate[] = []
    if (ownerId === personId && due && !acceptedById)
      dates.push({
        uid: `risk-${reasonId}@dateline`,
        title: `Risk ${number} due: ${title}`,
        says: 'What you do about it is due.',
        url,
        day: due,
      })
    if (acceptedById && (lookAgainById ?? acceptedById) === personId && again)
      dates.push({
        uid: `again-${reasonId}@dateline`,
        title: `Look again at risk ${number}: ${title}`,
        says: lookAgainById ? 'It was accepted until this day.' : 'You accepted it until this day.',
        url,
        day: again,
      })
    return dates
  })
}

async function listClearances({ actor, now }: Context): Promise<DueDate[]> {
  const rows = await db.clearance.findMany({
    where: { end: null, expiresAt: { gt: now() }, proposal: { ...readableWhere(actor), ownerId: actor.personId, ...LIVING } },
    select: { id: true, revisionNumber: true, expiresAt: true, proposal },
  })
  return rows.map(({ id, revisionNumber, expiresAt, proposal: { id: proposalId, title } }) => ({
    uid: `clearance-${id}@dateline`,
    title: `Clearance ends: ${title}`,
    says: `Revision ${revisionNumber} is cleared to build until then.`,
    url: address(proposalId, 'clearance'),
    at: expiresAt,
  }))
}

function address(proposalId: string, room: string): string {
  return `${env().baseUrl}/proposals/${proposalId}/${room}`
}
