import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { Prisma } from '@/prisma/generated/client'
import { narrowing, type RowFilters } from './narrowing'
import { readableStreams } from './readable-streams'

/** How many proposals the person may read under these filters, counted up to `most` and no further. */
export async function countRows(ctx: Context, filters: RowFilters, most: number): Promise<number> {
  const { open, own } = readableStreams(ctx.actor)
  const streams = [open, own]
    .filter((stream) => stream !== null)
    // Ordered as an index is, so that it is walked and no further than needed.
    .map(
      (stream) => Prisma.sql`(SELECT 1 FROM "proposal_search" s WHERE ${narrowing(ctx, filters)} AND ${stream}
        ORDER BY s."edited_at" DESC, s."proposal_id" DESC LIMIT ${most})`,
    )
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (SELECT * FROM (${Prisma.join(streams, ' UNION ALL ')}) s LIMIT ${most}) s`
  return row?.count ?? 0
}
