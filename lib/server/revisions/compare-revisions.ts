import { notFound } from '@/lib/domain/errors'
import type { PersonCard } from '@/lib/domain/person-card'
import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import type { CheckCounts } from '@/lib/domain/revision-check'
import type { DocumentContent } from '@/lib/editor/content'
import { releaseWords } from '@/lib/editor/count-words'
import type { ContentDiff } from '@/lib/editor/diff/content-diff'
import { diffContent } from '@/lib/editor/diff/diff-content'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { CHECK_COUNTS } from './check-counts'
import type { Contributors } from './list-contributors'
import { unpackContent } from './pack-content'

export type ComparedRevision = {
  number: number
  createdAt: Date
  words: number
  content: DocumentContent
  /** What the clarity check counted then; null where it was kept before there was one. */
  check: CheckCounts | null
}

export type Comparison = {
  from: ComparedRevision
  to: ComparedRevision
  diff: ContentDiff
  /** Who wrote in each part between the two, in order of their ids. */
  writers: Record<PartKey, PersonCard[]>
}

/** Two revisions side by side and what changed between them. NotFound for a number that does not exist. */
export async function compareRevisions(ctx: Context, proposalId: string, from: number, to: number): Promise<Comparison> {
  await getProposalFacts(db, ctx.actor, proposalId)
  const [before, after, between] = await Promise.all([
    getCompared(proposalId, from),
    getCompared(proposalId, to),
    db.revision.findMany({ where: { proposalId, number: { gt: from, lte: to } }, select: { contributors: true } }),
  ])
  return {
    from: before,
    to: after,
    diff: diffContent(before.content, after.content),
    writers: await writersOf(between.map(({ contributors }) => contributors as Contributors)),
  }
}

async function getCompared(proposalId: string, number: number): Promise<ComparedRevision> {
  const row = await db.revision.findUnique({
    where: { proposalId_number: { proposalId, number } },
    select: { createdAt: true, sectionWords: true, content: true, schemaVersion: true, check: { select: CHECK_COUNTS } },
  })
  if (!row) throw notFound('revision')
  const words = releaseWords(row.sectionWords as Record<PartKey, number>)
  const content = unpackContent(row.content, row.schemaVersion)
  return { number, createdAt: row.createdAt, words, content, check: row.check as CheckCounts | null }
}

async function writersOf(all: readonly Contributors[]): Promise<Comparison['writers']> {
  const ids = PART_KEYS.map((key) => [...new Set(all.flatMap((one) => one[key] ?? []))].sort())
  const cardOf = await getPersonCards(ids.flat())
  return Object.fromEntries(PART_KEYS.map((key, at) => [key, (ids[at] ?? []).map(cardOf)])) as Comparison['writers']
}
