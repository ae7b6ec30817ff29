import type { PortfolioFilters } from '@/lib/domain/portfolio/filters'
import type { Period } from '@/lib/domain/portfolio/period'
import type { ProposalStatus } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { isExpired, standingWhere } from './standing-where'

/** all: but for archived ones, which are found by asking for them. expired: cleared once, until their time ran out. */
export type StandingCounts = { open: number; cleared: number; expired: number; rejected: number; archived: number; all: number }

/** How many proposals stand where at this instant, under every filter but the status. */
export async function countStandings(ctx: Context, filters: PortfolioFilters, period: Period): Promise<StandingCounts> {
  enforce(workspaceRuling('followDrafts', ctx.actor))
  const { workspaceId } = ctx.actor
  const now = ctx.now()
  const living = standingWhere(workspaceId, { ...filters, status: null }, period, now)
  const archived = standingWhere(workspaceId, { ...filters, status: 'archived' }, period, now)
  const rows = await db.$queryRaw<{ status: ProposalStatus; isOver: boolean; count: number }[]>`
    SELECT s."status", ${isExpired(now)} AS "isOver", count(*)::int AS "count" FROM "proposal_standing" s WHERE ${living} GROUP BY 1, 2
    UNION ALL
    SELECT s."status", FALSE, count(*)::int FROM "proposal_standing" s WHERE ${archived} GROUP BY 1`
  const of = (status: ProposalStatus, isOver = false) =>
    rows.find((row) => row.status === status && row.isOver === isOver)?.count ?? 0
  const open = of('draft') + of('in_review')
  const [cleared, expired, rejected] = [of('cleared'), of('cleared', true), of('rejected')]
  return { open, cleared, expired, rejected, archived: of('archived'), all: open + cleared + expired + rejected }
}
