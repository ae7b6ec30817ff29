import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { readableProposal } from './readable-proposal'

/** An open risk that somebody looks after: as its owner, or because they accepted it, or look at it again for whoever did. */
export type OwnRisk = {
  reasonId: string
  number: number
  text: string
  /** The first sign of it; empty where nobody wrote one. */
  sign: string
  isAccepted: boolean
  /** The day it is due, or to look again. */
  day: string | null
  proposal: { id: string; title: string }
  premortemId: string
  /** When the session was closed, or the risk accepted; and how often it was changed. */
  since: Date
  version: number
}

/**
 * The open risks of this person in this workspace, of the session that counts of each proposal that they may read and that is not put away:
 * those by day first, the others after them.
 */
export async function listOwnRisks({ actor }: Context): Promise<OwnRisk[]> {
  const { personId } = actor
  const rows = await db.$queryRaw<Row[]>`
    SELECT k."reason_id"::text AS "reasonId", k."number", k."sign", k."version", k."accepted_by" IS NOT NULL AS "isAccepted",
      CASE WHEN k."accepted_by" IS NULL THEN k."due_on" ELSE k."look_again_on" END::text AS "day",
      coalesce(k."accepted_at", m."closed_at") AS "since", n."text", m."id"::text AS "premortemId", p."id"::text AS "proposalId", p."title"
    FROM "risk" k
    JOIN "reason" n ON n."id" = k."reason_id"
    JOIN "premortem" m ON m."id" = n."premortem_id" AND m."closed_at" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "premortem" l WHERE l."proposal_id" = m."proposal_id" AND l."number" > m."number" AND l."closed_at" IS NOT NULL)
    JOIN "proposal" p ON p."id" = m."proposal_id" AND p."status" IN ('draft', 'in_review', 'cleared') AND ${readableProposal(actor)}
    WHERE k."status" = 'open' AND NOT k."is_parked" AND (
      (k."owner_id" = ${personId} AND k."accepted_by" IS NULL)
      OR (k."look_again_by" = ${personId} AND k."accepted_by" IS NOT NULL)
      OR (k."accepted_by" = ${personId} AND k."look_again_by" IS NULL)
    )
    ORDER BY "day" NULLS LAST, n."text"`
  return rows.map(({ proposalId, title, ...row }) => ({ ...row, proposal: { id: proposalId, title } }))
}

type Row = Omit<OwnRisk, 'proposal'> & { proposalId: string; title: string }
