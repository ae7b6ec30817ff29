import type { DueDate } from '@/lib/domain/calendar-file'
import type { PhaseMinutes } from '@/lib/domain/premortem/phases'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import type { OwnRisk } from '@/lib/server/desk/list-own-risks'
import type { WaitingReview } from '@/lib/server/desk/list-waiting-reviews'
import { readableProposal } from '@/lib/server/desk/readable-proposal'
import { env } from '@/lib/server/env'
import { listLookBacks } from './list-look-backs'

/** A working day; our own number. */
const LONGEST_MEETING_MINUTES = 480

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
  const rows = await db.$queryRaw<SessionRow[]>`
    SELECT m."id"::text AS "id", m."starts_at" AS "at", m."created_at" AS "since", m."version", m."minutes", p."id"::text AS "proposalId", p."title"
    FROM "premortem_person" i
    JOIN "premortem" m ON m."id" = i."premortem_id" AND m."closed_at" IS NULL AND m."starts_at" IS NOT NULL
    JOIN "proposal" p ON p."id" = m."proposal_id" AND p."status" IN ('draft', 'in_review', 'cleared') AND ${readableProposal(actor)}
    WHERE i."person_id" = ${actor.personId} AND i."removed_at" IS NULL`
  return rows.map(({ id, minutes, proposalId, title, ...when }) => {
    const long = Object.values(minutes).reduce((sum, one) => sum + one, 0)
    return {
      ...when,
      uid: `premortem-${id}@dateline`,
      title: `Pre-mortem: ${title}`,
      says: 'It is a year after launch, and it has failed. Everybody says why.',
      url: address(proposalId, `premortem/${id}`),
      // Over days it is no meeting.
      ...(long > 0 && long <= LONGEST_MEETING_MINUTES ? { minutes: long } : {}),
    }
  })
}

type SessionRow = { id: string; at: Date; since: Date; version: number; minutes: PhaseMinutes; proposalId: string; title: string }

async function listClearances({ actor, now }: Context): Promise<DueDate[]> {
  const rows = await db.$queryRaw<ClearanceRow[]>`
    SELECT c."id"::text AS "id", c."revision_number" AS "revision", c."cleared_at" AS "since", c."expires_at" AS "at",
      p."id"::text AS "proposalId", p."title"
    FROM "proposal" p
    JOIN "clearance" c ON c."proposal_id" = p."id" AND c."end" IS NULL AND c."expires_at" > ${now()}
    WHERE p."owner_id" = ${actor.personId} AND p."status" IN ('draft', 'in_review', 'cleared') AND ${readableProposal(actor)}`
  return rows.map(({ id, revision, proposalId, title, ...when }) => ({
    ...when,
    uid: `clearance-${id}@dateline`,
    title: `Clearance ends: ${title}`,
    says: `Revision ${revision} is cleared to build until then.`,
    url: address(proposalId, 'clearance'),
  }))
}

type ClearanceRow = { id: string; revision: number; since: Date; at: Date; proposalId: string; title: string }

function address(proposalId: string, room: string): string {
  return `${env().baseUrl}/proposals/${proposalId}/${room}`
}
