import { notFound } from '@/lib/domain/errors'
import type { PersonCard } from '@/lib/domain/person-card'
import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import type { DocumentContent } from '@/lib/editor/content'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import type { Contributors } from './list-contributors'
import { unpackContent } from './pack-content'

export type RevisionView = {
  number: number
  message: string
  /** Given to it afterwards; empty when none was. */
  name: string
  author: PersonCard
  createdAt: Date
  hash: string
  content: DocumentContent
  words: Record<PartKey, number>
  /** Everybody who wrote in it since the revision before. */
  writers: PersonCard[]
}

/** One revision with its text in today's shape. NotFound for a number that does not exist. */
export async function getRevision(ctx: Context, proposalId: string, number: number): Promise<RevisionView> {
  await getProposalFacts(db, ctx.actor, proposalId)
  const row = await db.revision.findUnique({ where: { proposalId_number: { proposalId, number } }, include: { name: true } })
  if (!row) throw notFound('revision')
  const contributors = row.contributors as Contributors
  const writerIds = [...new Set(PART_KEYS.flatMap((key) => contributors[key] ?? []))]
  const cardOf = await getPersonCards([row.authorId, ...writerIds])
  return {
    number,
    message: row.message,
    name: row.name?.name ?? '',
    author: cardOf(row.authorId),
    createdAt: row.createdAt,
    hash: row.hash,
    content: unpackContent(row.content, row.schemaVersion),
    words: row.sectionWords as Record<PartKey, number>,
    writers: writerIds.map(cardOf),
  }
}
