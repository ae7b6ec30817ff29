import { Prisma } from '@/prisma/generated/client'
import type { Match } from './matching'
import { ROW_ORDERS } from './narrowing'

export const TRUE = Prisma.sql`TRUE`
export const TABLE = Prisma.sql`"proposal_search" s`
const COLUMNS = Prisma.sql`s."proposal_id", s."title", s."status", s."team_id", s."owner_id", s."edited_at"`
/** In so many, the newest, the index of words is asked first: of a word that many texts have, most need not be looked up. */
const RECENT = 3000

type Cut = { order: keyof typeof ROW_ORDERS; take: number }

/** The first rows of a table that meet a condition. */
export function first(from: Prisma.Sql, where: Prisma.Sql, { order, take }: Cut): Prisma.Sql {
  return Prisma.sql`SELECT ${COLUMNS} FROM ${from} WHERE ${where} ORDER BY ${ROW_ORDERS[order].orderBy} LIMIT ${take}`
}

/**
 * The first rows that match, by three ways, each taken only where the one before does not give enough: one by one; by the index
 * of words among the newest, where the first way lets expect enough there; by the index of words among all, which are few then.
 * OFFSET 0 keeps the order out of the latter two, or the planner might walk everything in order to look for a rare word.
 */
export function searchRows(where: Prisma.Sql, match: Match, options: Cut): Prisma.Sql {
  const { order, take } = options
  const { orderBy } = ROW_ORDERS[order]
  const countOf = (way: Prisma.Sql) => Prisma.sql`(SELECT count(*) FROM ${way})`
  const isShort = (way: Prisma.Sql) => Prisma.sql`${countOf(way)} < ${take}`
  const indexed = (further: Prisma.Sql) =>
    first(
      Prisma.sql`(SELECT ${COLUMNS} FROM ${TABLE} WHERE ${where} AND ${match.where} AND ${further} OFFSET 0) s`,
      TRUE,
      options,
    )
  const [walked, recent] = [Prisma.sql`walked`, Prisma.sql`recent`]
  const since = Prisma.sql`(SELECT s."edited_at" FROM ${TABLE} WHERE ${where} ORDER BY ${orderBy} OFFSET ${RECENT} LIMIT 1)`
  const isLikely = Prisma.sql`${isShort(walked)} AND ${countOf(walked)} >= ${Math.ceil((take * match.window) / RECENT)}`
  // Only the order of edits has an index together with the words.
  const isRecent = order === 'edited' ? Prisma.sql`s."edited_at" >= ${since} AND ${isLikely}` : Prisma.sql`FALSE`
  return Prisma.sql`WITH
    walked AS MATERIALIZED (${first(Prisma.sql`(SELECT s.* FROM ${TABLE} WHERE ${where} ORDER BY ${orderBy} LIMIT ${match.window}) s`, match.where, options)}),
    recent AS MATERIALIZED (${indexed(isRecent)}),
    whole AS MATERIALIZED (${indexed(Prisma.sql`${isShort(walked)} AND ${isShort(recent)}`)})
    SELECT * FROM walked WHERE NOT ${isShort(walked)}
    UNION ALL SELECT * FROM recent WHERE NOT ${isShort(recent)}
    UNION ALL SELECT * FROM whole`
}
