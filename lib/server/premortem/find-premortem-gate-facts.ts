import {
  isAnswered,
  missingFrom,
  type RiskFacts,
  type RiskPlan,
  type RiskStatus,
  TOP_RISK_SCORE,
  topRisks,
} from '@/lib/domain/premortem/risks'
import type { Tx } from '@/lib/server/context'

export type PremortemGateFacts = {
  premortemId: string
  /** The session's number within the proposal. */
  number: number
  /** The revision it was held on. */
  revisionNumber: number
  /** The newest revision for which a lead confirmed that it stands; null: nobody did. */
  standsAt: number | null
  closedAt: Date
  /** Whether a newer session is open: it counts once it is closed. */
  isAnotherOpen: boolean
  topRisks: number
  /** Top risks that are neither owned with a plan nor accepted by a named person. Those that were retired need nothing more. */
  unanswered: { reasonId: string; number: number; text: string; missing: string[] }[]
}

/**
 * What the gate asks about the pre-mortem of a proposal: the newest closed session, with its top risks; null where none was
 * closed. It holds for revisions up to the later of `revisionNumber` and `standsAt`; for a newer one it was held earlier.
 * topScore: the policy's number, likelihood x impact. No rights are asked: call it where the proposal was ruled on already.
 * Source: sections 2 and 3 of the method.
 */
export async function findPremortemGateFacts(
  tx: Tx,
  proposalId: string,
  topScore: number = TOP_RISK_SCORE,
): Promise<PremortemGateFacts | null> {
  const sessions = await tx.premortem.findMany({
    where: { proposalId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, revisionNumber: true, standsAt: true, closedAt: true },
  })
  const last = sessions.find(({ closedAt }) => closedAt !== null)
  if (!last?.closedAt) return null
  const rows = await findRisks(tx, last.id)
  const tops = topRisks(
    rows.map((row) => riskFactsOf({ ...row, reason: row })),
    topScore,
  )
  const asked = rows.filter(({ reasonId }) => tops.has(reasonId))
  const { id, number, revisionNumber, standsAt, closedAt } = last
  return {
    premortemId: id,
    number,
    revisionNumber,
    standsAt,
    closedAt,
    isAnotherOpen: sessions[0]?.closedAt === null,
    topRisks: asked.length,
    unanswered: asked
      .filter((row) => row.status !== 'retired' && !isAnswered(row))
      .map((row) => ({ reasonId: row.reasonId, number: row.number, text: row.text, missing: missingFrom(row) })),
  }
}

type FoundRisk = RiskPlan & Omit<RatedRow, 'reason'> & { status: RiskStatus; text: string; ratings: RiskFacts['ratings'] }

/** The risks of a session with what each person said of them, in one statement: the gate is asked for on every page. */
function findRisks(tx: Tx, premortemId: string): Promise<FoundRisk[]> {
  return tx.$queryRaw<FoundRisk[]>`
    SELECT k."reason_id" AS "reasonId", k."number", k."votes", k."likelihood", k."impact", k."mitigation", k."sign",
      k."owner_id" AS "ownerId", k."due_on"::text AS "dueOn", k."accepted_by" AS "acceptedById", k."status"::text AS "status", r."text",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('likelihood', "likelihood", 'impact', "impact")), '[]')
        FROM "risk_rating" WHERE "reason_id" = r."id") AS "ratings"
    FROM "risk" k JOIN "reason" r ON r."id" = k."reason_id"
    WHERE r."premortem_id" = ${premortemId}::uuid AND NOT k."is_parked" ORDER BY k."number"`
}

type RatedRow = Pick<RiskFacts, 'number' | 'votes'> & {
  reasonId: string
  likelihood: number | null
  impact: number | null
  reason: Pick<RiskFacts, 'ratings'>
}

/** A row of the database as the rules want it. */
export function riskFactsOf({ reasonId, number, votes, likelihood, impact, reason }: RatedRow): RiskFacts {
  const agreed = likelihood !== null && impact !== null ? { likelihood, impact } : null
  return { id: reasonId, number, votes, agreed, ratings: reason.ratings }
}
