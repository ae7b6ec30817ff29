import type { PersonCard } from '@/lib/domain/person-card'
import { TIMELINE_ACTIONS, type TimelineEntry, type TimelineEvent, timelineOf } from '@/lib/domain/trail/timeline'
import { calendarDayIn } from '@/lib/domain/when'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'

const PAGE = 200

/** events: oldest first. newer: the sequence behind which the next page begins; null: this is the last. */
export type Timeline = { events: (Omit<TimelineEvent, 'actorId'> & { by: PersonCard | null })[]; newer: number | null }

/**
 * What happened to a proposal, from its trail, as far as everybody who reads it may know. Behind: begin after this entry. NotFound for whoever
 * may not read it.
 */
export async function getTimeline(ctx: Context, proposalId: string, timeZone: string, behind = 0): Promise<Timeline> {
  const { workspaceId } = ctx.actor
  await getProposalFacts(db, ctx.actor, proposalId)
  const [entries, rounds, expired] = await Promise.all([
    db.$queryRaw<TimelineEntry[]>`
      SELECT "sequence", "at", "actor_id" AS "actorId", "action", "data" FROM "audit_event"
      WHERE "workspace_id" = ${workspaceId}::uuid AND "data"->>'proposalId' = ${proposalId} AND "sequence" > ${behind}
        AND "action" = ANY(${TIMELINE_ACTIONS})
      ORDER BY "sequence" LIMIT ${PAGE + 1}`,
    db.round.findMany({ where: { proposalId, endedAt: { not: null } }, select: { number: true } }),
    listExpired(proposalId, ctx.now()),
  ])
  const page = entries.slice(0, PAGE)
  const [from, until] = [behind > 0 ? page[0]?.at : undefined, entries[PAGE]?.at]
  const within = expired.filter(({ at }) => (!from || at >= from) && (!until || at < until))
  const all = [...page, ...within].sort((one, other) => Number(one.at) - Number(other.at))
  const events = timelineOf(all, new Set(rounds.map(({ number }) => number)), (at) => calendarDayIn(at, timeZone))
  const cardOf = await getPersonCards(events.flatMap(({ actorId }) => actorId ?? []))
  return {
    events: events.map(({ actorId, ...event }) => ({ ...event, by: actorId ? cardOf(actorId) : null })),
    newer: entries.length > PAGE ? (page.at(-1)?.sequence ?? null) : null,
  }
}

/** Clearances whose time ran out before anybody ended them. */
async function listExpired(proposalId: string, now: Date): Promise<TimelineEntry[]> {
  const rows = await db.clearance.findMany({
    where: { proposalId, expiresAt: { lte: now } },
    select: { revisionNumber: true, expiresAt: true, endedAt: true },
  })
  return rows
    .filter(({ endedAt, expiresAt }) => endedAt === null || endedAt >= expiresAt)
    .map(({ revisionNumber, expiresAt }) => ({
      // No entry has such a number.
      sequence: -revisionNumber,
      at: expiresAt,
      actorId: null,
      action: 'clearance.expired',
      data: { revision: revisionNumber },
    }))
}
