import { type PersonCard, personCard } from '@/lib/domain/person-card'
import type { ProposalStatus } from '@/lib/domain/rights'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { clearedAt, waivedFor } from '@/lib/server/gate/list-cleared'
import { Prisma } from '@/prisma/generated/client'
import { ROW_ORDERS } from './narrowing'
import { type SearchTerms, searchTerms } from './search-terms'
import { type RowOptions, tierRows } from './tier-rows'

export type FoundRow = {
  id: string
  title: string
  status: ProposalStatus
  /** The revision that is cleared to build now; null: none is. */
  cleared: number | null
  /** Requirements that a lead waived for it. */
  waived: number
  team: string | null
  owner: PersonCard
  headline: string
  sectionsDone: number
  editedAt: Date
  /** What a cursor behind this row holds: which tier it is in, and its value there. */
  tier: number
  value: string
  /** The text in pieces as it is stored; null where nobody asked for it. */
  parts: unknown
}

export type FoundRows = { rows: FoundRow[]; terms: SearchTerms | null }

/**
 * Proposals that the person may read, tier after tier, each in order and behind its cursor; a tier is only looked at where those
 * before it give too few. One question with all that is told of a row, which takes about as long among a hundred thousand as among a thousand.
 */
export async function findRows(ctx: Context, options: RowOptions & { withParts?: boolean }): Promise<FoundRows> {
  const { order, query, take, withParts } = options
  const { orderBy, value } = ROW_ORDERS[order]
  const asked = query && searchTerms(ctx.actor, query)
  const { tables, rows } = tierRows(ctx, options)
  const found = await db.$queryRaw<Row[]>`
    WITH ${Prisma.join([...(asked ? [asked.tables] : [Prisma.sql`terms AS (SELECT NULL AS "told")`]), ...tables])}
    SELECT terms."told", page.* FROM terms LEFT JOIN LATERAL (
      SELECT s."proposal_id"::text AS "id", s."title", s."status"::text AS "status", s."edited_at" AS "editedAt", s."tier", ${value} AS "value",
        t."name" AS "team", o."id" AS "ownerId", o."name" AS "ownerName", o."deletedAt" AS "ownerDeletedAt",
        coalesce(m."headline", '') AS "headline", coalesce(m."sections_done", 0) AS "sectionsDone",
        ${clearedAt(ctx, Prisma.sql`s."proposal_id"`)} AS "cleared", ${waivedFor(Prisma.sql`s."proposal_id"`)} AS "waived",
        ${withParts ? Prisma.sql`(SELECT p."parts" FROM "proposal_search" p WHERE p."proposal_id" = s."proposal_id")` : Prisma.sql`NULL`} AS "parts"
      FROM (SELECT * FROM (${rows}) s ORDER BY s."tier", ${orderBy} LIMIT ${take}) s
      -- OFFSET 0: one after the other by the key, or all people are read.
      JOIN LATERAL (SELECT o."id", o."name", o."deletedAt" FROM "person" o WHERE o."id" = s."owner_id" OFFSET 0) o ON TRUE
      LEFT JOIN "team" t ON t."id" = s."team_id"
      LEFT JOIN "proposal_summary" m ON m."proposal_id" = s."proposal_id"
      ORDER BY s."tier", ${orderBy}) page ON TRUE`
  const told = found[0]?.told ?? null
  return {
    terms: asked && told !== null ? asked.readTerms(told) : null,
    rows: found.filter(({ id }) => id !== null).map(toRow),
  }
}

type Row = Omit<FoundRow, 'owner'> & { told: string | null; ownerId: string; ownerName: string; ownerDeletedAt: Date | null }

function toRow({ told: _told, ownerId, ownerName, ownerDeletedAt, ...row }: Row): FoundRow {
  return { ...row, owner: personCard({ id: ownerId, name: ownerName, deletedAt: ownerDeletedAt }) }
}
