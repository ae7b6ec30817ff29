import type { RecentDecision } from '@/lib/domain/desk/decision'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { Prisma } from '@/prisma/generated/client'
import { readableProposal } from './readable-proposal'

type Said = Omit<RecentDecision, 'by' | 'isYou'> & { byId: string }

/**
 * The newest requests for changes and rejections that concern this person: their own, those of what they own or write with others, and those of
 * ended rounds in which they were asked. In an open round nobody but its writers is told what others decided. Source: section 3 of the method.
 */
export async function listOwnVerdicts({ actor }: Context, most: number): Promise<Said[]> {
  const { personId } = actor
  const written = Prisma.sql`SELECT n."proposal_id" FROM "proposal_person" n WHERE n."person_id" = ${personId} AND n."relation" = 'coauthor'`
  const owned = Prisma.sql`SELECT o."id" FROM "proposal" o WHERE o."owner_id" = ${personId}`
  // A guest owns nothing here, whatever they owned before.
  const mine = actor.role === 'guest' ? written : Prisma.sql`${owned} UNION ${written}`
  const judged = Prisma.sql`SELECT a."round_id" FROM "round_reviewer" a JOIN "round" r ON r."id" = a."round_id"
    WHERE a."person_id" = ${personId} AND r."ended_at" IS NOT NULL`
  const which = [
    Prisma.sql`v."person_id" = ${personId}`,
    Prisma.sql`v."proposal_id" = ANY(ARRAY(${mine}))`,
    Prisma.sql`v."round_id" = ANY(ARRAY(${judged}))`,
  ]
  const streams = which.map(
    (where) => Prisma.sql`(
      SELECT v."id", v."proposal_id", v."person_id", v."decision", v."reason", v."at" FROM "verdict" v
      JOIN LATERAL (SELECT p.* FROM "proposal" p WHERE p."id" = v."proposal_id" OFFSET 0) p ON ${readableProposal(actor)}
      WHERE ${where} AND v."decision" IN ('request_changes', 'reject') AND p."status" <> 'archived' ORDER BY v."at" DESC LIMIT ${most}
    )`,
  )
  const rows = await db.$queryRaw<Row[]>`
    SELECT v."id"::text, v."person_id" AS "byId", v."decision"::text, v."reason", v."at", p."id"::text AS "proposalId", p."title"
    FROM (${Prisma.join(streams, ' UNION ')}) v JOIN "proposal" p ON p."id" = v."proposal_id"
    ORDER BY v."at" DESC`
  return rows.map(({ id, byId, decision, reason, at, proposalId, title }) => ({
    id,
    kind: decision === 'reject' ? ('refused' as const) : ('changes' as const),
    proposal: { id: proposalId, title },
    byId,
    at,
    reason,
    rounds: null,
    days: null,
    months: null,
  }))
}

type Row = { id: string; byId: string; decision: string; reason: string; at: Date; proposalId: string; title: string }
