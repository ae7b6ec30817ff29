import type { Cursor, ListFilters } from '@/lib/domain/finding/filters'
import type { StatusFilter } from '@/lib/domain/status-filter'
import type { Context } from '@/lib/server/context'
import { Prisma } from '@/prisma/generated/client'

export type RowFilters = Pick<ListFilters, 'status' | 'team' | 'owner'>

/**
 * The filters as a condition on "s", a row of proposal_search in this workspace, at this instant. Archived ones are found only by asking for
 * them.
 */
export function narrowing({ actor, now }: Context, { status, team, owner }: RowFilters): Prisma.Sql {
  const conditions = [Prisma.sql`s."workspace_id" = ${actor.workspaceId}::uuid`]
  conditions.push(status ? hasStatus(status, now()) : Prisma.sql`s."status" <> 'archived'`)
  if (team) conditions.push(team === 'none' ? Prisma.sql`s."team_id" IS NULL` : Prisma.sql`s."team_id" = ${team}::uuid`)
  if (owner) conditions.push(Prisma.sql`s."owner_id" = ${owner}`)
  return Prisma.join(conditions, ' AND ')
}

/** Whether a clearance still holds stands beside, and is asked of those alone that stand as cleared. */
function hasStatus(status: StatusFilter, now: Date): Prisma.Sql {
  if (status !== 'cleared' && status !== 'expired') return Prisma.sql`s."status" = ${status}::"ProposalStatus"`
  const until = Prisma.sql`(SELECT c."cleared_until" FROM "proposal_standing" c WHERE c."proposal_id" = s."proposal_id")`
  const holds = Prisma.sql`coalesce(${until} > ${now}, FALSE)`
  return Prisma.sql`s."status" = 'cleared' AND ${status === 'cleared' ? holds : Prisma.sql`NOT ${holds}`}`
}

export type RowOrder = {
  orderBy: Prisma.Sql
  /** What a cursor holds of a row, as text. */
  value: Prisma.Sql
  /** The rows behind a cursor; one that holds no such value is as if it were none. */
  after: (cursor: Cursor) => Prisma.Sql
}

const NO_CURSOR = Prisma.sql`TRUE`
const MOMENT = Prisma.sql`(extract(epoch FROM s."edited_at") * 1000)::bigint::text`
const TITLE = Prisma.sql`lower(s."title")`

export const ROW_ORDERS = {
  edited: {
    orderBy: Prisma.sql`s."edited_at" DESC, s."proposal_id" DESC`,
    value: MOMENT,
    after: (cursor) =>
      behind(cursor, (at) => Prisma.sql`(s."edited_at", s."proposal_id") < (${at}::timestamptz, ${cursor.id}::uuid)`),
  },
  oldest: {
    orderBy: Prisma.sql`s."edited_at", s."proposal_id"`,
    value: MOMENT,
    after: (cursor) =>
      behind(cursor, (at) => Prisma.sql`(s."edited_at", s."proposal_id") > (${at}::timestamptz, ${cursor.id}::uuid)`),
  },
  title: {
    orderBy: Prisma.sql`${TITLE}, s."proposal_id"`,
    value: TITLE,
    after: ({ value, id }) => Prisma.sql`(${TITLE}, s."proposal_id") > (${value}, ${id}::uuid)`,
  },
  'title-down': {
    orderBy: Prisma.sql`${TITLE} DESC, s."proposal_id" DESC`,
    value: TITLE,
    after: ({ value, id }) => Prisma.sql`(${TITLE}, s."proposal_id") < (${value}, ${id}::uuid)`,
  },
} satisfies Record<string, RowOrder>

/** Milliseconds since 1970, as far as people will edit proposals. */
function behind({ value }: Cursor, condition: (at: string) => Prisma.Sql): Prisma.Sql {
  return /^\d{1,14}$/.test(value) ? condition(new Date(Number(value)).toISOString()) : NO_CURSOR
}
