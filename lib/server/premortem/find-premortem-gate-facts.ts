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
  const found = await findClosed(tx, proposalId)
  if (!found) return null
  const { risks, ...session } = found
  const tops = topRisks(
    risks.map((risk) => riskFactsOf({ ...risk, reason: risk })),
    topScore,
  )
  const asked = risks.filter(({ reasonId }) => tops.has(reasonId))
  return {
    ...session,
    topRisks: asked.length,
    unanswered: asked
      .filter((risk) => risk.status !== 'retired' && !isAnswered(risk))
      .map((risk) => ({ reasonId: risk.reasonId, number: risk.number, text: risk.text, missing: missingFrom(risk) })),
  }
}

type FoundRisk = RiskPlan & Omit<RatedRow, 'reason'> & { status: RiskStatus; text: string; ratings: RiskFacts['ratings'] }
type FoundSession = Omit<PremortemGateFacts, 'topRisks' | 'unanswered'> & { risks: FoundRisk[] }

/** The newest closed session, its risks and what each person said of them, in one statement: the gate is asked for on every page. */
async function findClosed(tx: Tx, proposalId: string): Promise<FoundSession | undefined> {
  const [session] = await tx.$queryRaw<FoundSession[]>`
    SELECT s."id" AS "premortemId", s."number", s."revision_number" AS "revisionNumber", s."stands_at" AS "standsAt",
      s."closed_at" AS "closedAt",
      EXISTS (SELECT 1 FROM "premortem" WHERE "proposal_id" = s."proposal_id" AND "number" > s."number") AS "isAnotherOpen",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('reasonId', k."reason_id", 'number', k."number", 'votes', k."votes",
          'likelihood', k."likelihood", 'impact', k."impact", 'mitigation', k."mitigation", 'sign', k."sign", 'ownerId', k."owner_id",
          'dueOn', k."due_on", 'acceptedById', k."accepted_by", 'status', k."status", 'text', r."text", 'ratings', t."ratings")
          ORDER BY k."number"), '[]')
        FROM "reason" r JOIN "risk" k ON k."reason_id" = r."id" CROSS JOIN LATERAL (
          SELECT coalesce(jsonb_agg(jsonb_build_object('likelihood', "likelihood", 'impact', "impact")), '[]') AS "ratings"
          FROM "risk_rating" WHERE "reason_id" = r."id") t
        WHERE r."premortem_id" = s."id" AND NOT k."is_parked") AS "risks"
    FROM "premortem" s WHERE s."proposal_id" = ${proposalId}::uuid AND s."closed_at" IS NOT NULL ORDER BY s."number" DESC LIMIT 1`
  return session
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
