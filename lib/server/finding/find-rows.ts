import type { Cursor } from '@/lib/domain/finding/filters'
import { type PersonCard, personCard } from '@/lib/domain/person-card'
import type { ProposalStatus } from '@/lib/domain/rights'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { Prisma } from '@/prisma/generated/client'
import type { Match } from './matching'
import { narrowing, ROW_ORDERS, type RowFilters } from './narrowing'
import { readableStreams } from './readable-streams'
import { first, searchRows, TABLE, TRUE } from './search-rows'

export type FoundRow = {
  id: string
  title: string
  status: ProposalStatus
  team: string | null
  owner: PersonCard
  headline: string
  sectionsDone: number
  editedAt: Date
  /** What a cursor behind this row holds: which tier it is in, and its value there. */
  tier: number
  value: string
}

/** One group of rows, which stand before those of the next. */
export type Tier = {
  /** What a cursor holds of it. */
  tier: number
  /** Null lists everything. */
  match: Match | null
  after: Cursor | null
}

export type RowOptions = {
  filters: RowFilters
  order: keyof typeof ROW_ORDERS
  tiers: Tier[]
  /** Positive. */
  take: number
}

/**
 * Proposals that the person may read, tier after tier, each in order and behind its cursor; a tier is only looked at where those
 * before it give too few. One question, which takes about as long among a hundred thousand as among a thousand: what everybody may read is walked in
 * the order of an index and no further than needed; what is open to named people alone comes from this person's own short list.
 */
export async function findRows(ctx: Context, options: RowOptions): Promise<FoundRow[]> {
  const { order, tiers, take } = options
  const { orderBy, value } = ROW_ORDERS[order]
  const names = tiers.map(({ tier }) => Prisma.raw(`tier${tier}`))
  const parts = tiers.map((tier, at) => {
    const before = names.slice(0, at).map((name) => Prisma.sql`(SELECT count(*) FROM ${name})`)
    const isNeeded = before.length > 0 ? Prisma.sql`${Prisma.join(before, ' + ')} < ${take}` : TRUE
    return Prisma.sql`${names[at]} AS MATERIALIZED (${rowsOf(ctx, tier, isNeeded, options)})`
  })
  const all = tiers.map(({ tier }, at) => Prisma.sql`SELECT ${tier}::int AS "tier", * FROM ${names[at]}`)
  const rows = await db.$queryRaw<Row[]>`
    WITH ${Prisma.join(parts)}
    SELECT s."proposal_id"::text AS "id", s."title", s."status"::text AS "status", s."edited_at" AS "editedAt", s."tier", ${value} AS "value",
      t."name" AS "team", o."id" AS "ownerId", o."name" AS "ownerName", o."deletedAt" AS "ownerDeletedAt",
      coalesce(m."headline", '') AS "headline", coalesce(m."sections_done", 0) AS "sectionsDone"
    FROM (SELECT * FROM (${Prisma.join(all, ' UNION ALL ')}) s ORDER BY s."tier", ${orderBy} LIMIT ${take}) s
    -- OFFSET 0: one after the other by the key, or all people are read.
    JOIN LATERAL (SELECT o."id", o."name", o."deletedAt" FROM "person" o WHERE o."id" = s."owner_id" OFFSET 0) o ON TRUE
    LEFT JOIN "team" t ON t."id" = s."team_id"
    LEFT JOIN "proposal_summary" m ON m."proposal_id" = s."proposal_id"
    ORDER BY s."tier", ${orderBy}`
  return rows.map(({ ownerId, ownerName, ownerDeletedAt, ...row }) => ({
    ...row,
    owner: personCard({ id: ownerId, name: ownerName, deletedAt: ownerDeletedAt }),
  }))
}

function rowsOf(ctx: Context, { match, after }: Tier, isNeeded: Prisma.Sql, options: RowOptions): Prisma.Sql {
  const { filters, order, take } = options
  const { open, own } = readableStreams(ctx.actor)
  const narrow = Prisma.sql`${narrowing(ctx, filters)} AND ${after ? ROW_ORDERS[order].after(after) : TRUE} AND ${isNeeded}`
  const walk =
    open &&
    (match
      ? searchRows(Prisma.sql`${narrow} AND ${open}`, match, options)
      : first(TABLE, Prisma.sql`${narrow} AND ${open}`, options))
  const list = own && first(TABLE, Prisma.sql`${narrow} AND ${own} AND ${match?.where ?? TRUE}`, options)
  const streams = [walk, list].filter((stream) => stream !== null).map((stream) => Prisma.sql`(${stream})`)
  return Prisma.sql`SELECT * FROM (${Prisma.join(streams, ' UNION ALL ')}) s ORDER BY ${ROW_ORDERS[order].orderBy} LIMIT ${take}`
}

type Row = Omit<FoundRow, 'owner'> & { ownerId: string; ownerName: string; ownerDeletedAt: Date | null }
