import type { PersonCard } from '@/lib/domain/person-card'
import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'

/** Where others wrote since this person last looked, and who. */
export type NewsLine = { parts: PartKey[]; who: PersonCard[] }

/** For lists: by the log alone, without comparing any text. Proposals that the person never looked at are left out. */
export async function listNews(ctx: Context, proposalIds: readonly string[]): Promise<Map<string, NewsLine>> {
  const { personId } = ctx.actor
  const rows = await db.$queryRaw<{ proposalId: string; section: PartKey; writerId: string }[]>`
    SELECT DISTINCT l."proposal_id" AS "proposalId", e."section", e."person_id" AS "writerId"
    FROM "proposal_look" l
    JOIN LATERAL (
      SELECT unnest("sections") AS "section", "person_id" FROM "document_update"
      WHERE "document_id" = l."proposal_id" AND "at" > l."looked_at"
      UNION ALL
      SELECT "section", "person_id" FROM "document_contribution"
      WHERE "document_id" = l."proposal_id" AND "last_at" > l."looked_at"
    ) e ON e."person_id" <> ${personId}
    WHERE l."person_id" = ${personId} AND l."proposal_id" = ANY(${[...proposalIds]}::uuid[])`
  const cardOf = await getPersonCards(rows.map(({ writerId }) => writerId))
  const news = new Map<string, NewsLine>()
  for (const proposalId of new Set(rows.map((row) => row.proposalId))) {
    const own = rows.filter((row) => row.proposalId === proposalId)
    const parts = PART_KEYS.filter((key) => own.some(({ section }) => section === key))
    if (parts.length > 0) news.set(proposalId, { parts, who: [...new Set(own.map(({ writerId }) => writerId))].map(cardOf) })
  }
  return news
}
