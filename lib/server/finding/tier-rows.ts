import type { Cursor } from '@/lib/domain/finding/filters'
import type { Query } from '@/lib/domain/finding/query'
import type { Context } from '@/lib/server/context'
import { Prisma } from '@/prisma/generated/client'
import { type Match, TITLES } from './matching'
import { ROW_ORDERS } from './narrowing'
import { type Cut, readableRows, TRUE } from './readable-rows'
import { first, RECENT, searchRows } from './search-rows'

/** One group of rows, which stand before those of the next. */
export type Tier = {
  /** What a cursor holds of it. */
  tier: number
  /** Null lists everything, and is the only tier then. */
  match: Match | null
  after: Cursor | null
}

export type RowOptions = Cut & {
  /** What the tiers match; null where they list everything. */
  query: Query | null
  /** In which only the first may have a cursor. */
  tiers: Tier[]
  /** Positive. */
  take: number
}

/** The rows of all tiers with the tier of each, not yet cut to `take`, as a query and the tables it goes by. */
export function tierRows(ctx: Context, options: RowOptions): { tables: Prisma.Sql[]; rows: Prisma.Sql } {
  const { order, tiers, take } = options
  const readable = readableRows(ctx, options)
  const [top] = tiers
  if (!top?.match) {
    const tables = [...readable.tables, ...readable.first('page_rows', take, top?.after ?? null)]
    return { tables, rows: Prisma.sql`SELECT 0 AS "tier", * FROM page_rows` }
  }
  const names = tiers.map(({ tier }) => Prisma.raw(`tier${tier}`))
  const parts = tiers.map(({ match, after }, at) => {
    const before = names.slice(0, at).map((name) => Prisma.sql`(SELECT count(*) FROM ${name})`)
    const found = searchRows({
      readable,
      order,
      match: match as Match,
      newest: after ? Prisma.sql`newest_behind` : Prisma.sql`newest`,
      since: after ? Prisma.sql`since_behind` : Prisma.sql`since`,
      after: after ? ROW_ORDERS[order].after(after) : TRUE,
      before: before.length > 0 ? Prisma.join(before, ' + ') : null,
      take,
    })
    return Prisma.sql`${names[at]} AS MATERIALIZED (${first(Prisma.sql`(${found}) s`, TRUE, order, take)})`
  })
  const tables = [
    ...readable.tables,
    ...(top.after
      ? [...readable.first('newest_behind', TITLES, top.after), readable.since('since_behind', RECENT, top.after)]
      : []),
    ...(tiers.some(({ after }) => !after)
      ? [...readable.first('newest', TITLES, null), readable.since('since', RECENT, null)]
      : []),
    ...parts,
  ]
  return {
    tables,
    rows: Prisma.join(
      tiers.map(({ tier }, at) => Prisma.sql`SELECT ${tier}::int AS "tier", * FROM ${names[at]}`),
      ' UNION ALL ',
    ),
  }
}
