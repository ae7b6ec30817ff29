import { type ProposalFacts, proposalRuling } from '@/lib/domain/rights'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'

export type Looker = { actor: Context['actor']; proposal: ProposalFacts; timeZone: string }

type Row = ProposalFacts & { sessionId: string; personId: string; timeZone: string; role: Context['actor']['role'] }

/**
 * Which of the people behind these sign-ins may see this session now: still signed in, still in its workspace, and a reader of
 * its proposal. By the id of the sign-in. One statement for a room of screens that look at the same moment.
 */
export async function findLookers(premortemId: string, signIns: readonly string[]): Promise<ReadonlyMap<string, Looker>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT s."id" AS "sessionId", s."person_id" AS "personId", p."timeZone", m."role"::text AS "role",
      pr."id"::text AS "id", pr."workspace_id"::text AS "workspaceId", pr."status"::text AS "status",
      pr."owner_id" AS "ownerId", pr."visibility"::text AS "visibility", pr."first_submitted_at" AS "firstSubmittedAt",
      ARRAY(
        SELECT pp."relation"::text FROM "proposal_person" pp
        WHERE pp."proposal_id" = pr."id" AND pp."person_id" = s."person_id"
      ) AS "relations"
    FROM "session" s
    JOIN "person" p ON p."id" = s."person_id" AND p."deletedAt" IS NULL
    JOIN "premortem" pm ON pm."id" = ${premortemId}::uuid
    JOIN "proposal" pr ON pr."id" = pm."proposal_id"
    JOIN "membership" m ON m."person_id" = p."id" AND m."workspace_id" = pr."workspace_id" AND m."left_at" IS NULL
    WHERE s."id" = ANY(${[...signIns]}) AND s."expiresAt" > now()`
  return new Map(
    rows.flatMap(({ sessionId, personId, timeZone, role, ...proposal }) => {
      const actor = { personId, workspaceId: proposal.workspaceId, role }
      return proposalRuling('read', proposal, actor).allowed ? [[sessionId, { actor, proposal, timeZone }] as const] : []
    }),
  )
}
