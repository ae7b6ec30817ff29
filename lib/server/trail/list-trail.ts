import { type PersonCard, personCard } from '@/lib/domain/person-card'
import { enforce } from '@/lib/domain/ruling'
import { monthsSince, type TrailFilters } from '@/lib/domain/trail/filters'
import { workspaceRuling } from '@/lib/domain/workspace'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { type NamedEntry, nameEntries } from './name-entries'
import { readEntries } from './read-entries'
import { trailWhere } from './trail-where'

const PAGE = 50
/** Counted up to here and no further. */
export const MOST_COUNTED = 10_000

/** entries: newest first. older: where the next page begins; null: this is the last. counted: under these filters, at most MOST_COUNTED. */
export type Trail = {
  entries: NamedEntry[]
  older: number | null
  counted: number
  people: PersonCard[]
  months: string[]
  /** The title of the proposal that it is narrowed to. */
  proposal: string | null
}

/** A page of the workspace's trail. Throws 'forbidden' for whoever is no admin. */
export async function listTrail(ctx: Context, filters: TrailFilters): Promise<Trail> {
  enforce(workspaceRuling('readTrail', ctx.actor))
  const { workspaceId } = ctx.actor
  const [rows, counted, members, first, proposal] = await Promise.all([
    readEntries(ctx, filters, PAGE + 1),
    countEntries(workspaceId, { ...filters, before: null }),
    db.membership.findMany({
      where: { workspaceId },
      include: { person: true },
      orderBy: { person: { name: 'asc' } },
      take: 500,
    }),
    db.auditEvent.findFirst({ where: { workspaceId }, orderBy: { sequence: 'asc' }, select: { at: true } }),
    filters.proposal
      ? db.proposal.findFirst({ where: { id: filters.proposal, workspaceId }, select: { title: true } })
      : Promise.resolve(null),
  ])
  const page = rows.slice(0, PAGE)
  return {
    entries: await nameEntries(workspaceId, page),
    older: rows.length > PAGE ? (page.at(-1)?.sequence ?? null) : null,
    counted,
    people: members.map(({ person }) => personCard(person)),
    months: monthsSince(first?.at ?? ctx.now(), ctx.now()),
    proposal: proposal?.title ?? null,
  }
}

async function countEntries(workspaceId: string, filters: TrailFilters): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (
      SELECT 1 FROM "audit_event" WHERE ${trailWhere(workspaceId, filters)} LIMIT ${MOST_COUNTED}
    ) e`
  return row?.count ?? 0
}
