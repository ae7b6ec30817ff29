import type { Findings } from '@/lib/domain/finding/findings'
import type { ProposalStatus } from '@/lib/domain/rights'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { listCleared } from '@/lib/server/gate/list-cleared'
import { Prisma } from '@/prisma/generated/client'
import { narrowing } from './narrowing'
import { readableStreams } from './readable-streams'

export type Recent = Findings['proposals'][number]

/** What the person opened last and may still read, the newest first. Archived ones are left out. */
export async function listRecent(ctx: Context, take: number): Promise<Recent[]> {
  const { actor } = ctx
  const { open, own } = readableStreams(actor)
  const readable = Prisma.join(
    [open, own].filter((stream) => stream !== null).map((stream) => Prisma.sql`(${stream})`),
    ' OR ',
  )
  const rows = await db.$queryRaw<{ id: string; title: string; status: ProposalStatus; ownerId: string }[]>`
    SELECT s."proposal_id"::text AS "id", s."title", s."status"::text AS "status", s."owner_id" AS "ownerId"
    FROM "proposal_look" l JOIN "proposal_search" s ON s."proposal_id" = l."proposal_id"
    WHERE l."person_id" = ${actor.personId} AND ${narrowing(ctx, { status: null, team: null, owner: null })} AND (${readable})
    ORDER BY l."looked_at" DESC LIMIT ${take}`
  const clearedNow = await listCleared(
    ctx,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, title, status, ownerId }) => ({
    id,
    title: [{ text: title, hit: false }],
    status,
    ...clearedNow(id),
    isOwn: ownerId === actor.personId,
  }))
}
