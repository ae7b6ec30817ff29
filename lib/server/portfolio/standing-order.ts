import type { Column, Cursor } from '@/lib/domain/portfolio/filters'
import { PROPOSAL_STATUSES } from '@/lib/domain/rights'
import { Prisma } from '@/prisma/generated/client'

type Key = {
  expression: Prisma.Sql
  /** What rows that are equal in it are sorted by. */
  within?: Prisma.Sql
  /** What a cursor holds of a row, as text, and the way back; null for what no row can hold. */
  text: Prisma.Sql
  read: (value: string) => Prisma.Sql | null
  /** The smallest days are those of the newest moment. */
  isTurned?: true
  /** What must be joined to "s" before it can be sorted. */
  joins?: Prisma.Sql
}

const number = (expression: Prisma.Sql): Key => ({
  expression,
  text: Prisma.sql`${expression}::text`,
  read: (value) => (/^-?\d{1,9}$/.test(value) ? Prisma.sql`${Number(value)}::int` : null),
})
const words = (expression: Prisma.Sql, joins?: Prisma.Sql): Key => ({
  expression,
  text: expression,
  read: (value) => Prisma.sql`${value}`,
  ...(joins ? { joins } : {}),
})

const CLEARED_UNTIL = Prisma.sql`coalesce(s."cleared_until", 'infinity')`

const KEYS: Record<Column, Key> = {
  title: words(Prisma.sql`lower(s."title")`),
  team: words(Prisma.sql`coalesce(lower(t."name"), '')`, Prisma.sql`LEFT JOIN "team" t ON t."id" = s."team_id"`),
  writer: words(Prisma.sql`lower(o."name")`, Prisma.sql`JOIN "person" o ON o."id" = s."owner_id"`),
  status: {
    expression: Prisma.sql`s."status"`,
    // At every instant what ran out stands before what still holds.
    within: CLEARED_UNTIL,
    text: Prisma.sql`s."status"::text || ' ' || coalesce((extract(epoch FROM s."cleared_until") * 1000)::bigint::text, '')`,
    read: readStatus,
  },
  revisions: number(Prisma.sql`s."revisions"`),
  rounds: number(Prisma.sql`s."rounds"`),
  here: {
    expression: Prisma.sql`s."state_since"`,
    text: Prisma.sql`(extract(epoch FROM s."state_since") * 1000)::bigint::text`,
    read: (value) => (/^\d{1,14}$/.test(value) ? Prisma.sql`${new Date(Number(value)).toISOString()}::timestamptz` : null),
    isTurned: true,
  },
  gate: number(Prisma.sql`s."gate_met"`),
  findings: number(Prisma.sql`coalesce(s."findings", -1)`),
  risks: number(Prisma.sql`s."open_top_risks"`),
}

/** How rows of "s" are put in order: joins, ORDER BY, what a cursor holds, and the rows behind one. */
export function standingOrder({ column, isDown }: { column: Column; isDown: boolean }) {
  const { expression, within, text, read, isTurned, joins } = KEYS[column]
  const falls = isDown !== Boolean(isTurned)
  const way = Prisma.raw(falls ? 'DESC' : 'ASC')
  const keys = within ? [expression, within] : [expression]
  return {
    joins: joins ?? Prisma.empty,
    orderBy: Prisma.join([...keys, Prisma.sql`s."proposal_id"`].map((key) => Prisma.sql`${key} ${way}`)),
    value: text,
    after: (cursor: Cursor | null) => {
      const value = cursor && read(cursor.value)
      if (!value) return Prisma.sql`TRUE`
      return Prisma.sql`(${Prisma.join(keys)}, s."proposal_id") ${Prisma.raw(falls ? '<' : '>')} (${value}, ${cursor.id}::uuid)`
    },
  }
}

/** "cleared 1795651200000", or a status alone where nothing is cleared. */
function readStatus(value: string): Prisma.Sql | null {
  const [, status, until] = /^([a-z_]+) (\d{1,14}|)$/.exec(value) ?? []
  if (!PROPOSAL_STATUSES.some((one) => one === status)) return null
  const moment = until ? new Date(Number(until)).toISOString() : 'infinity'
  return Prisma.sql`${status}::"ProposalStatus", ${moment}::timestamptz`
}
