import { DAY_MS } from '@/lib/domain/day'
import { newestDecisions, type RecentDecision } from '@/lib/domain/desk/decision'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { Prisma } from '@/prisma/generated/client'
import { listOwnVerdicts } from './list-own-verdicts'
import { readableProposal } from './readable-proposal'

/** Whoever may read none of so many new decisions is shown none: further back they are no news. */
const LOOKED_AT = 500

type Decided = Omit<RecentDecision, 'by' | 'isYou'> & { byId: string }

/**
 * The newest decisions that this person may know of, with their reasons: what leads cleared, took back or closed, wherever the person may read
 * it, and what reviewers said of what they write, or judged with them. Nothing of a round that is open, but to those who write it.
 */
export async function listDecisions(ctx: Context, most: number): Promise<RecentDecision[]> {
  const [ended, said] = await Promise.all([listEnded(ctx, most), listOwnVerdicts(ctx, most)])
  const newest = newestDecisions([...ended, ...said], most)
  const cardOf = await getPersonCards(newest.map(({ byId }) => byId))
  return newest.map(({ byId, ...decision }) => ({ ...decision, by: cardOf(byId), isYou: byId === ctx.actor.personId }))
}

/** What leads decided. Walks the decisions of the workspace from the newest; the round of a clearance has ended, so its reasons are open. */
async function listEnded({ actor }: Context, most: number): Promise<Decided[]> {
  const shared = Prisma.sql`AND s."proposal_id" = ANY(ARRAY(SELECT n."proposal_id" FROM "proposal_person" n WHERE n."person_id" = ${actor.personId}))`
  const named = actor.role === 'guest' ? shared : Prisma.empty
  const rows = await db.$queryRaw<Row[]>`
    SELECT p."id"::text AS "id", p."title", p."closed_at" AS "closedAt", p."closed_by" AS "closedBy", p."close_reason" AS "closeReason",
      s."started_at" AS "startedAt", s."rounds", s."outcome", s."engineering_months"::float AS "months",
      c."cleared_at" AS "clearedAt", c."cleared_by" AS "clearedBy", c."end", c."ended_at" AS "endedAt", c."ended_by" AS "endedBy",
      c."end_reason" AS "endReason", v."person_id" AS "approver", v."reason"
    FROM (
      SELECT s.* FROM "proposal_standing" s
      WHERE s."workspace_id" = ${actor.workspaceId}::uuid AND s."last_decided_at" IS NOT NULL AND s."status" <> 'archived' ${named}
      ORDER BY s."last_decided_at" DESC LIMIT ${LOOKED_AT}
    ) s
    -- OFFSET 0: one after the other from the newest, or all proposals are read.
    JOIN LATERAL (SELECT p.* FROM "proposal" p WHERE p."id" = s."proposal_id" OFFSET 0) p ON ${readableProposal(actor)}
    LEFT JOIN LATERAL (SELECT c.* FROM "clearance" c WHERE c."proposal_id" = p."id" ORDER BY c."cleared_at" DESC LIMIT 1) c ON TRUE
    LEFT JOIN LATERAL (
      SELECT v."person_id", v."reason" FROM "verdict" v
      WHERE v."round_id" = c."round_id" AND v."decision" = 'approve' AND v."reason" <> '' ORDER BY v."at" DESC LIMIT 1
    ) v ON TRUE
    ORDER BY s."last_decided_at" DESC LIMIT ${most}`
  return rows.flatMap(toDecided)
}

type Row = {
  id: string
  title: string
  startedAt: Date
  rounds: number
  outcome: string
  months: number | null
} & { [key in 'closedAt' | 'clearedAt' | 'endedAt']: Date | null } & {
  [key in 'closedBy' | 'closeReason' | 'clearedBy' | 'end' | 'endedBy' | 'endReason' | 'approver' | 'reason']: string | null
}

function toDecided(row: Row): Decided[] {
  const proposal = { id: row.id, title: row.title }
  const days = row.clearedAt && Math.floor((Number(row.clearedAt) - Number(row.startedAt)) / DAY_MS)
  const one = (
    kind: Decided['kind'],
    at: Date | null,
    byId: string | null,
    reason: string | null,
    more: Partial<Decided> = {},
  ) =>
    at && byId
      ? [
          {
            id: `${kind}:${row.id}`,
            kind,
            proposal,
            at,
            byId,
            reason: reason ?? '',
            rounds: null,
            days: null,
            months: null,
            ...more,
          },
        ]
      : []
  if (row.closedAt) return one('rejected', row.closedAt, row.closedBy, row.closeReason, { months: row.months })
  if (row.end === 'withdrawn') return one('withdrawn', row.endedAt, row.endedBy, row.endReason)
  return one('cleared', row.clearedAt, row.approver ?? row.clearedBy, row.reason, { rounds: row.rounds, days })
}
