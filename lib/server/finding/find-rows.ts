import type { Cursor } from '@/lib/domain/finding/filters'
import { type PersonCard, personCard } from '@/lib/domain/person-card'
import type { ProposalStatus } from '@/lib/domain/rights'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { Prisma } from '@/prisma/generated/client'
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
  /** What must match, as a condition on "s"; null lists everything. */
  match?: Prisma.Sql | null
}

/** So many are looked at one by one, the first in order, before the index of words is asked: who searches for a common word is answered by these. */
const WINDOW = 200
const COLUMNS = Prisma.sql`s."proposal_id", s."title", s."status", s."team_id", s."owner_id", s."edited_at"`

/**
 * Proposals that the person may read, in order, behind a cursor. Takes about as long among a hundred thousand as among a
 * thousand: what everybody may read is walked in the order of an index and no further than needed; what is open to named people
 * alone comes from this person's own short list.
 */
export async function findRows({ actor }: Context, options: RowOptions): Promise<FoundRow[]> {
  const { filters, order, after, take, match = null } = options
  const { orderBy } = ROW_ORDERS[order]
  const { open, own } = readableStreams(actor)
  const narrow = Prisma.sql`${narrowing(actor, filters)} AND ${after ? ROW_ORDERS[order].after(after) : Prisma.sql`TRUE`}`
  const ordered = (from: Prisma.Sql, where: Prisma.Sql, limit = take) =>
    Prisma.sql`SELECT ${COLUMNS}, s."words", s."title_words" FROM ${from} s WHERE ${where} ORDER BY ${orderBy} LIMIT ${limit}`
  const table = Prisma.sql`"proposal_search"`

  const rest = own && ordered(table, Prisma.sql`${narrow} AND ${own} AND ${match ?? Prisma.sql`TRUE`}`)
  if (!open) return rest ? readRows(order, take, null, rest) : []
  const all = Prisma.sql`${narrow} AND ${open}`
  if (!match) return readRows(order, take, ordered(table, all), rest)
  const window = Prisma.sql`(${ordered(table, all, WINDOW)})`
  const newest = await readRows(order, take, ordered(window, match), rest)
  if (newest[0]?.isFull) return newest
  // OFFSET 0 keeps the order out of it, or the planner might walk everything in order to look for a rare word.
  const matching = Prisma.sql`(SELECT * FROM ${table} s WHERE ${all} AND ${match} OFFSET 0)`
  return readRows(order, take, ordered(matching, Prisma.sql`TRUE`), rest)
}

/** The first `take` of both streams. isFull: the first stream alone gave as many. */
async function readRows(order: RowOptions['order'], take: number, open: Prisma.Sql | null, own: Prisma.Sql | null) {
  const { orderBy, value } = ROW_ORDERS[order]
  const streams = [open && Prisma.sql`SELECT ${COLUMNS} FROM walk s`, own && Prisma.sql`SELECT ${COLUMNS} FROM (${own}) s`]
  const rows = await db.$queryRaw<Row[]>`
    ${open ? Prisma.sql`WITH walk AS MATERIALIZED (${open})` : Prisma.empty}
    SELECT s."proposal_id"::text AS "id", s."title", s."status"::text AS "status", s."edited_at" AS "editedAt", ${value} AS "value",
      ${open ? Prisma.sql`(SELECT count(*) FROM walk) = ${take}` : Prisma.sql`FALSE`} AS "isFull",
      t."name" AS "team", o."id" AS "ownerId", o."name" AS "ownerName", o."deletedAt" AS "ownerDeletedAt",
      coalesce(m."headline", '') AS "headline", coalesce(m."sections_done", 0) AS "sectionsDone"
    FROM (SELECT * FROM (${Prisma.join(
      streams.filter((stream) => stream !== null),
      ' UNION ALL ',
    )}) s ORDER BY ${orderBy} LIMIT ${take}) s
    JOIN "person" o ON o."id" = s."owner_id"
    LEFT JOIN "team" t ON t."id" = s."team_id"
    LEFT JOIN "proposal_summary" m ON m."proposal_id" = s."proposal_id"
    ORDER BY ${orderBy}`
  return rows.map(({ ownerId, ownerName, ownerDeletedAt, ...row }) => ({
    ...row,
    owner: personCard({ id: ownerId, name: ownerName, deletedAt: ownerDeletedAt }),
  }))
}

type Row = Omit<FoundRow, 'owner'> & { ownerId: string; ownerName: string; ownerDeletedAt: Date | null; isFull: boolean }
