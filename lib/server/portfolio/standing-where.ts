import type { PortfolioFilters } from '@/lib/domain/portfolio/filters'
import type { Period } from '@/lib/domain/portfolio/period'
import { Prisma } from '@/prisma/generated/client'

export type StandingFilters = Pick<PortfolioFilters, 'team' | 'q' | 'status' | 'owner' | 'dates'>

/** Those of "s" whose time ran out at this instant, and that stand as cleared: nobody moved them on since. */
export function isExpired(now: Date): Prisma.Sql {
  return Prisma.sql`(s."status" = 'cleared' AND coalesce(s."cleared_until" <= ${now}, TRUE))`
}

/**
 * The condition of these filters on "s", a row of proposal_standing in this workspace, at this instant. Archived ones are found only by asking
 * for them.
 */
export function standingWhere(workspaceId: string, filters: StandingFilters, period: Period, now: Date): Prisma.Sql {
  const { q, status, owner, dates } = filters
  const conditions = [inTeam(workspaceId, filters.team)]
  if (status === 'open') conditions.push(Prisma.sql`s."status" IN ('draft', 'in_review')`)
  else if (status === 'expired') conditions.push(isExpired(now))
  else if (status === 'cleared') conditions.push(Prisma.sql`s."status" = 'cleared' AND s."cleared_until" > ${now}`)
  else if (status) conditions.push(Prisma.sql`s."status" = ${status}::"ProposalStatus"`)
  else conditions.push(Prisma.sql`s."status" <> 'archived'`)
  if (owner) conditions.push(Prisma.sql`s."owner_id" = ${owner}`)
  if (q) conditions.push(Prisma.sql`s."title" ILIKE ${`%${q.replaceAll(/[\\%_]/g, '\\$&')}%`}`)
  if (dates) conditions.push(within(DATE_COLUMNS[dates], period))
  return Prisma.join(conditions, ' AND ')
}

/** Proposals of this workspace, and of one team where one is asked for. */
export function inTeam(workspaceId: string, team: PortfolioFilters['team']): Prisma.Sql {
  const here = Prisma.sql`s."workspace_id" = ${workspaceId}::uuid`
  if (team === null) return here
  return team === 'none' ? Prisma.sql`${here} AND s."team_id" IS NULL` : Prisma.sql`${here} AND s."team_id" = ${team}::uuid`
}

/** The moment of this column lies in the period. */
export function within(column: Prisma.Sql, { from, until }: Period): Prisma.Sql {
  return from ? Prisma.sql`${column} >= ${from} AND ${column} < ${until}` : Prisma.sql`${column} < ${until}`
}

export const DATE_COLUMNS = {
  started: Prisma.sql`s."started_at"`,
  submitted: Prisma.sql`s."submitted_at"`,
  decided: Prisma.sql`s."decided_at"`,
}
