import type { PortfolioFilters } from '@/lib/domain/portfolio/filters'
import type { Period } from '@/lib/domain/portfolio/period'
import type { ProposalStatus } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { standingWhere } from './standing-where'

/** all: but for archived ones, which are found by asking for them. */
export type StandingCounts = { open: number; cleared: number; rejected: number; archived: number; all: number }

/** How many proposals stand where, under every filter but the status. */
export async function countStandings(ctx: Context, filters: PortfolioFilters, period: Period): Promise<StandingCounts> {
  enforce(workspaceRuling('followDrafts', ctx.actor))
  const { workspaceId } = ctx.actor
  const living = standingWhere(workspaceId, { ...filters, status: null }, period)
  const archived = standingWhere(workspaceId, { ...filters, status: 'archived' }, period)
  const rows = await db.$queryRaw<{ status: ProposalStatus; count: number }[]>`
    SELECT s."status", count(*)::int AS "count" FROM "proposal_standing" s WHERE ${living} GROUP BY 1
    UNION ALL
    SELECT s."status", count(*)::int FROM "proposal_standing" s WHERE ${archived} GROUP BY 1`
  const of = (status: ProposalStatus) => rows.find((row) => row.status === status)?.count ?? 0
  const open = of('draft') + of('in_review')
  const counts = { open, cleared: of('cleared'), rejected: of('rejected'), archived: of('archived') }
  return { ...counts, all: counts.open + counts.cleared + counts.rejected }
}
