import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { readableStreams } from '@/lib/server/finding/readable-streams'
import { Prisma } from '@/prisma/generated/client'
import type { ProposalList } from './list-proposals'

/** One page of a list, the last edited first, and how many are in all of it. Walks indexes, however many proposals there are. */
export async function listProposalIds(
  { actor }: Context,
  list: ProposalList,
  { skip, take }: { skip: number; take: number },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT s."proposal_id"::text AS "id" FROM "proposal_search" s WHERE ${inList(actor, list)}
    ORDER BY s."edited_at" DESC, s."proposal_id" DESC LIMIT ${take} OFFSET ${skip}`
  return rows.map(({ id }) => id)
}

/** How many proposals of the list the person may read; where `most` is given, no more are counted than that. */
export async function countProposals({ actor }: Context, list: ProposalList, most?: number): Promise<number> {
  if (most !== undefined) return count(inList(actor, list), most)
  // What is theirs is a short list: the rest is all without it, which the index counts by itself.
  if (list === 'others') return (await count(readable(actor, LIVING))) - (await count(inList(actor, 'mine')))
  return count(list === 'archived' ? readable(actor, ARCHIVED) : inList(actor, list))
}

const LIVING = Prisma.sql`s."status" <> 'archived'`
const ARCHIVED = Prisma.sql`s."status" = 'archived'`

function inList(actor: Context['actor'], list: ProposalList): Prisma.Sql {
  if (list === 'archived') return readable(actor, ARCHIVED)
  const mine = Prisma.sql`s."proposal_id" = ANY(ARRAY(
    SELECT o."proposal_id" FROM "proposal_search" o WHERE o."workspace_id" = ${actor.workspaceId}::uuid AND o."owner_id" = ${actor.personId}
    UNION SELECT c."proposal_id" FROM "proposal_person" c WHERE c."person_id" = ${actor.personId} AND c."relation" = 'coauthor'))`
  return Prisma.sql`${readable(actor, LIVING)} AND ${list === 'mine' ? mine : Prisma.sql`NOT ${mine}`}`
}

function readable(actor: Context['actor'], where: Prisma.Sql): Prisma.Sql {
  const { open, own } = readableStreams(actor)
  const streams = [open, own].filter((stream) => stream !== null).map((stream) => Prisma.sql`(${stream})`)
  return Prisma.sql`s."workspace_id" = ${actor.workspaceId}::uuid AND ${where} AND (${Prisma.join(streams, ' OR ')})`
}

async function count(where: Prisma.Sql, most?: number): Promise<number> {
  const limit = most === undefined ? Prisma.empty : Prisma.sql`LIMIT ${most}`
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (SELECT FROM "proposal_search" s WHERE ${where} ${limit}) s`
  return row?.count ?? 0
}
