import type { Cursor } from '@/lib/domain/finding/filters'
import { type PersonCard, personCard } from '@/lib/domain/person-card'
import type { ProposalStatus } from '@/lib/domain/rights'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { Prisma } from '@/prisma/generated/client'
import type { Match } from './matching'
import { narrowing, ROW_ORDERS, type RowFilters } from './narrowing'
import { readableStreams } from './readable-streams'

export type FoundRow = {
  id: string
  title: string
  status: ProposalStatus
  team: string | null
  owner: PersonCard
  headline: string
  sectionsDone: number
  editedAt: Date
  /** What a cursor behind this row holds. */
  value: string
}

export type RowOptions = {
  filters: RowFilters
  order: keyof typeof ROW_ORDERS
  after: Cursor | null
  /** Positive. */
  take: number
  /** Null lists everything. */
  match?: Match | null
}

/** In so many, the newest, the index of words is asked first: of a word that many texts have, most need not be looked up. */
const RECENT = 3000
const TABLE = Prisma.sql`"proposal_search" s`
const COLUMNS = Prisma.sql`s."proposal_id", s."title", s."status", s."team_id", s."owner_id", s."edited_at"`

/**
 * Proposals that the person may read, in order, behind a cursor. Takes about as long among a hundred thousand as among a
 * thousand: what everybody may read is walked in the order of an index and no further than needed; what is open to named people
 * alone comes from this person's own short list.
 */
export async function findRows({ actor }: Context, options: RowOptions): Promise<FoundRow[]> {
  const { filters, order, after, take, match = null } = options
  const { orderBy, value } = ROW_ORDERS[order]
  const { open, own } = readableStreams(actor)
  const narrow = Prisma.sql`${narrowing(actor, filters)} AND ${after ? ROW_ORDERS[order].after(after) : Prisma.sql`TRUE`}`
  const walk =
    open &&
    (match ? search(Prisma.sql`${narrow} AND ${open}`, match, options) : first(TABLE, Prisma.sql`${narrow} AND ${open}`, options))
  const list = own && first(TABLE, Prisma.sql`${narrow} AND ${own} AND ${match?.where ?? Prisma.sql`TRUE`}`, options)
  const streams = [walk, list].filter((stream) => stream !== null).map((stream) => Prisma.sql`(${stream})`)
  const rows = await db.$queryRaw<Row[]>`
    SELECT s."proposal_id"::text AS "id", s."title", s."status"::text AS "status", s."edited_at" AS "editedAt", ${value} AS "value",
      t."name" AS "team", o."id" AS "ownerId", o."name" AS "ownerName", o."deletedAt" AS "ownerDeletedAt",
      coalesce(m."headline", '') AS "headline", coalesce(m."sections_done", 0) AS "sectionsDone"
    FROM (SELECT * FROM (${Prisma.join(streams, ' UNION ALL ')}) s ORDER BY ${orderBy} LIMIT ${take}) s
    JOIN "person" o ON o."id" = s."owner_id"
    LEFT JOIN "team" t ON t."id" = s."team_id"
    LEFT JOIN "proposal_summary" m ON m."proposal_id" = s."proposal_id"
    ORDER BY ${orderBy}`
  return rows.map(({ ownerId, ownerName, ownerDeletedAt, ...row }) => ({
    ...row,
    owner: personCard({ id: ownerId, name: ownerName, deletedAt: ownerDeletedAt }),
  }))
}

function first(from: Prisma.Sql, where: Prisma.Sql, { order, take }: RowOptions): Prisma.Sql {
  return Prisma.sql`SELECT ${COLUMNS} FROM ${from} WHERE ${where} ORDER BY ${ROW_ORDERS[order].orderBy} LIMIT ${take}`
}

/**
 * The first rows that match, by three ways, each taken only where the one before does not give enough: one by one; by the index
 * of words among the newest; by the index of words among all, which are few then. OFFSET 0 keeps the order out of the latter
 * two, or the planner might walk everything in order to look for a rare word.
 */
function search(where: Prisma.Sql, match: Match, options: RowOptions): Prisma.Sql {
  const { order, take } = options
  const { orderBy } = ROW_ORDERS[order]
  const isShort = (way: Prisma.Sql) => Prisma.sql`(SELECT count(*) FROM ${way}) < ${take}`
  const indexed = (further: Prisma.Sql) =>
    first(
      Prisma.sql`(SELECT s.* FROM ${TABLE} WHERE ${where} AND ${match.where} AND ${further} OFFSET 0) s`,
      Prisma.sql`TRUE`,
      options,
    )
  const [walked, recent] = [Prisma.sql`walked`, Prisma.sql`recent`]
  const since = Prisma.sql`(SELECT s."edited_at" FROM ${TABLE} WHERE ${where} ORDER BY ${orderBy} OFFSET ${RECENT} LIMIT 1)`
  // Only the order of edits has an index together with the words.
  const isRecent = order === 'edited' ? Prisma.sql`s."edited_at" >= ${since} AND ${isShort(walked)}` : Prisma.sql`FALSE`
  return Prisma.sql`WITH
    walked AS MATERIALIZED (${first(Prisma.sql`(SELECT s.* FROM ${TABLE} WHERE ${where} ORDER BY ${orderBy} LIMIT ${match.window}) s`, match.where, options)}),
    recent AS MATERIALIZED (${indexed(isRecent)}),
    whole AS MATERIALIZED (${indexed(Prisma.sql`${isShort(walked)} AND ${isShort(recent)}`)})
    SELECT * FROM walked WHERE NOT ${isShort(walked)}
    UNION ALL SELECT * FROM recent WHERE NOT ${isShort(recent)}
    UNION ALL SELECT * FROM whole`
}

type Row = Omit<FoundRow, 'owner'> & { ownerId: string; ownerName: string; ownerDeletedAt: Date | null }
