import type { Cursor } from '@/lib/domain/finding/filters'
import type { Context } from '@/lib/server/context'
import { Prisma } from '@/prisma/generated/client'
import { narrowing, ROW_ORDERS, type RowFilters } from './narrowing'
import { readableStreams } from './readable-streams'

export const TRUE = Prisma.sql`TRUE`
export const TABLE = Prisma.sql`"proposal_search" s`
export const COLUMNS = Prisma.sql`s."proposal_id", s."title", s."status", s."team_id", s."owner_id", s."edited_at"`
const WORDS = Prisma.sql`s."title_words", s."words"`

export type Cut = { filters: RowFilters; order: keyof typeof ROW_ORDERS }

/** So many times as many rows as are wanted are looked at in order, whoever may read them, before each kind is asked for by itself. */
const NEARBY = 3

/** What the person may read under the filters, as conditions and tables of one question. */
export type Readable = {
  /** What the others go by. */
  tables: Prisma.Sql[]
  /** A condition on "s". */
  where: Prisma.Sql
  /** Where they may read nothing without being named: their short list. */
  isNamedOnly: boolean
  /** Tables, of which the last, of this name, has the first rows of it behind the cursor, in order, with words to match. */
  first: (name: string, take: number, after: Cursor | null) => Prisma.Sql[]
  /** A table with the place in time of the row so far down behind the cursor in what everybody may read, or with nothing. */
  since: (name: string, down: number, after: Cursor | null) => Prisma.Sql
}

/**
 * What everybody may read is walked in the order of an index, and no further than needed. What is open to named people alone
 * comes from the person's own list. Where both are met in one short walk, the list is only compared with.
 */
export function readableRows(ctx: Context, { filters, order }: Cut): Readable {
  const { open, own, ids, isTheirs } = readableStreams(ctx.actor)
  const { orderBy, after: behind } = ROW_ORDERS[order]
  const narrow = narrowing(ctx, filters)
  const isBoth = open !== null && own !== null
  const isOwn = Prisma.sql`s."visibility" = 'named' AND s."proposal_id" IN (SELECT "proposal_id" FROM ids)`
  const readable = isBoth ? Prisma.sql`(${open} OR ${isOwn})` : (open ?? own)
  const first = (name: string, take: number, cursor: Cursor | null) => {
    const after = cursor ? behind(cursor) : TRUE
    const cut = (from: Prisma.Sql, where: Prisma.Sql, most = take) =>
      Prisma.sql`(SELECT ${COLUMNS}, ${WORDS}, s."visibility" FROM ${from} WHERE ${where} ORDER BY ${orderBy} LIMIT ${most})`
    const table = Prisma.raw(name)
    if (!isBoth) return [Prisma.sql`${table} AS MATERIALIZED ${cut(TABLE, Prisma.sql`${narrow} AND ${after} AND ${readable}`)}`]
    const nearby = Prisma.raw(`${name}_nearby`)
    const isEnough = Prisma.sql`(SELECT count(*) FROM ${nearby}) = ${take}`
    const stream = (one: Prisma.Sql) => cut(TABLE, Prisma.sql`${narrow} AND ${after} AND ${one} AND NOT ${isEnough}`)
    return [
      Prisma.sql`${nearby} AS MATERIALIZED ${cut(Prisma.sql`${cut(TABLE, Prisma.sql`${narrow} AND ${after}`, NEARBY * take)} s`, Prisma.sql`(${open} OR ${isTheirs})`)}`,
      Prisma.sql`${table} AS MATERIALIZED (SELECT * FROM (SELECT * FROM ${nearby} WHERE ${isEnough}
        UNION ALL ${stream(open)} UNION ALL ${stream(own)}) s ORDER BY ${orderBy} LIMIT ${take})`,
    ]
  }
  return {
    tables: isBoth ? [Prisma.sql`ids AS MATERIALIZED (${ids})`] : [],
    where: Prisma.sql`${narrow} AND ${readable}`,
    isNamedOnly: open === null,
    first,
    since: (name, down, cursor) =>
      Prisma.sql`${Prisma.raw(name)} AS MATERIALIZED (SELECT s."edited_at" FROM ${TABLE} WHERE ${narrow} AND ${open ?? Prisma.sql`FALSE`}
        AND ${cursor ? behind(cursor) : TRUE} ORDER BY s."edited_at" DESC, s."proposal_id" DESC OFFSET ${down} LIMIT 1)`,
  }
}
