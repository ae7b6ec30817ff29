import { mentionsIn } from '@/lib/domain/comments/mentions'
import type { PersonCard } from '@/lib/domain/person-card'
import { excerpt } from '@/lib/server/comments/excerpt-of'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { readableProposal } from './readable-proposal'

/** An open thread in which somebody is mentioned and has not answered since. text: its beginning, in plain words. */
export type Mention = { threadId: string; proposal: { id: string; title: string }; by: PersonCard; text: string; at: Date }

/** The threads that wait for this person's answer in this workspace, the newest mention first, `most` of them. */
export async function listMentions({ actor }: Context, most: number): Promise<Mention[]> {
  const { personId } = actor
  const rows = await db.$queryRaw<Row[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (c."thread_id") c."thread_id"::text AS "threadId", c."author_id" AS "byId", c."text", c."created_at" AS "at",
        p."id"::text AS "proposalId", p."title"
      FROM "comment" c
      JOIN "thread" t ON t."id" = c."thread_id" AND t."resolved_at" IS NULL
      JOIN "proposal" p ON p."id" = t."proposal_id" AND p."status" <> 'archived' AND ${readableProposal(actor)}
      WHERE c."mentions" @> ARRAY[${personId}] AND c."deleted_at" IS NULL AND c."author_id" <> ${personId}
        AND NOT EXISTS (
          SELECT 1 FROM "comment" a WHERE a."thread_id" = c."thread_id" AND a."author_id" = ${personId} AND a."deleted_at" IS NULL
            AND a."created_at" >= c."created_at"
        )
      ORDER BY c."thread_id", c."created_at" DESC
    ) m ORDER BY m."at" DESC, m."threadId" LIMIT ${most}`
  const cardOf = await getPersonCards(rows.flatMap(({ byId, text }) => [byId, ...mentionsIn(text)]))
  return rows.map(({ threadId, byId, text, at, proposalId, title }) => ({
    threadId,
    proposal: { id: proposalId, title },
    by: cardOf(byId),
    text: excerpt(text, cardOf),
    at,
  }))
}

type Row = { threadId: string; byId: string; text: string; at: Date; proposalId: string; title: string }
