import { Prisma } from '@/prisma/generated/client'
import type { Match } from './matching'
import { ROW_ORDERS } from './narrowing'
import { COLUMNS, type Cut, type Readable, TABLE, TRUE } from './readable-rows'

/** In so many, the newest, the index of words is asked first: of a word that many texts have, most need not be looked up. */
export const RECENT = 3000

type Search = {
  readable: Readable
  order: Cut['order']
  match: Match
  /** The table of the first rows, in order, behind the cursor: as many as the largest window. */
  newest: Prisma.Sql
  /** The table of the place in time behind so many of them (see RECENT). */
  since: Prisma.Sql
  /** The same cursor, as a condition. */
  after: Prisma.Sql
  /** How many rows the tiers before gave, as an expression; null for the first. */
  before: Prisma.Sql | null
  take: number
}

/**
 * The first rows that match, by three ways, each taken only where the one before does not give enough: one by one; by the index
 * of words among the newest, where the first way lets expect enough there; by the index of words among all, which are few then.
 * Where the first way saw all that there is, it is the last. Rows that two ways found are one, by UNION.
 * OFFSET 0 keeps the order out of the latter two, or the planner might walk everything in order to look for a rare word.
 */
export function searchRows({ readable, order, match, newest, since, after, before, take }: Search): Prisma.Sql {
  const { orderBy } = ROW_ORDERS[order]
  const isNeeded = before ? Prisma.sql`${before} < ${take}` : TRUE
  const indexed = (further: Prisma.Sql) =>
    first(
      Prisma.sql`(SELECT ${COLUMNS} FROM ${TABLE} WHERE ${readable.where} AND ${after} AND ${match.where} AND ${further} OFFSET 0) s`,
      TRUE,
      order,
      take,
    )
  const walk = Prisma.sql`(SELECT * FROM ${newest} s WHERE ${isNeeded} ORDER BY ${orderBy} LIMIT ${match.window}) s`
  // So many as the first way found; null where no other is to be asked.
  const seen = Prisma.sql`(SELECT "seen" FROM more)`
  const more = Prisma.sql`SELECT CASE WHEN ${isNeeded} AND (SELECT count(*) FROM ${newest}) >= ${match.window} THEN nullif(count(*), ${take}) END AS "seen" FROM walked`
  const ways = [
    Prisma.sql`walked AS MATERIALIZED (${first(walk, match.where, order, take)})`,
    Prisma.sql`more AS MATERIALIZED (${more})`,
  ]
  // Only the order of edits has an index together with the words.
  const hasRecent = match.isCommon && order === 'edited' && !readable.isNamedOnly
  if (hasRecent) {
    const isRecent = Prisma.sql`s."edited_at" >= (SELECT "edited_at" FROM ${since}) AND ${seen} >= ${Math.ceil((take * match.window) / RECENT)}`
    ways.push(Prisma.sql`recent AS MATERIALIZED (${indexed(isRecent)})`)
  }
  const isShort = hasRecent ? Prisma.sql`(SELECT count(*) FROM recent) < ${take}` : TRUE
  ways.push(Prisma.sql`whole AS MATERIALIZED (${indexed(Prisma.sql`${seen} IS NOT NULL AND ${isShort}`)})`)
  const names = hasRecent ? ['walked', 'recent', 'whole'] : ['walked', 'whole']
  return Prisma.sql`WITH ${Prisma.join(ways)} ${Prisma.raw(names.map((name) => `SELECT * FROM ${name}`).join(' UNION '))}`
}

/** The first rows of a table that meet a condition. */
export function first(from: Prisma.Sql, where: Prisma.Sql, order: Cut['order'], take: number): Prisma.Sql {
  return Prisma.sql`SELECT ${COLUMNS} FROM ${from} WHERE ${where} ORDER BY ${ROW_ORDERS[order].orderBy} LIMIT ${take}`
}
