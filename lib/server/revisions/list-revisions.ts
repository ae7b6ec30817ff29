import type { PersonCard } from '@/lib/domain/person-card'
import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import type { RevisionKind } from '@/lib/domain/revision'
import type { CheckCounts } from '@/lib/domain/revision-check'
import type { RoundMark } from '@/lib/domain/round-mark'
import { releaseWords } from '@/lib/editor/count-words'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { Prisma } from '@/prisma/generated/client'
import type { Contributors } from './list-contributors'
import { listRoundMarks } from './list-round-marks'
import { matchingRevisions, type RevisionFilter } from './matching-revisions'

export type RevisionRow = {
  number: number
  kind: RevisionKind
  /** The name given to it afterwards, else its message. */
  title: string
  message: string
  /** Who saved it; where it was kept by itself, whoever wrote in it last. */
  author: PersonCard
  /** Everybody who wrote in it since the revision before. */
  writers: PersonCard[]
  createdAt: Date
  releaseWords: number
  /** Words that came and went since the revision before; null where nobody counted them. */
  added: number | null
  removed: number | null
  /** What the clarity check counted in it; null where it was kept before there was one. */
  check: CheckCounts | null
  /** The rounds that judged it. */
  marks: readonly RoundMark[]
}

export type RevisionPage = {
  rows: RevisionRow[]
  total: number /** Number to go on below; null at the end. */
  older: number | null
}

const PAGE = 50

/** The revisions of a proposal, the newest first, a page at a time and without their text. total counts what the filter lets through. */
export async function listRevisions(ctx: Context, proposalId: string, filter: RevisionFilter = {}): Promise<RevisionPage> {
  await getProposalFacts(db, ctx.actor, proposalId)
  const take = filter.take ?? PAGE
  const where = matchingRevisions(proposalId, filter)
  const below = filter.below ? Prisma.sql`AND r."number" < ${filter.below}` : Prisma.empty
  const [rows, [counted], marksOf] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT r."number", r."kind", r."message", n."name", r."author_id" AS "authorId", r."contributors",
        r."created_at" AS "createdAt", r."section_words" AS "sectionWords", r."words_added" AS "added", r."words_removed" AS "removed",
        CASE WHEN c."number" IS NOT NULL THEN jsonb_build_object('fix', c."fix", 'look', c."look", 'readingAge', c."reading_age",
          'version', c."version", 'language', c."language") END AS "check"
      FROM "revision" r LEFT JOIN "revision_name" n USING ("proposal_id", "number")
        LEFT JOIN "revision_check" c USING ("proposal_id", "number")
      WHERE ${where} ${below} ORDER BY r."number" DESC LIMIT ${take + 1}`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS "total" FROM "revision" r WHERE ${where}`,
    listRoundMarks([proposalId]),
  ])
  const shown = rows.slice(0, take)
  const cardOf = await getPersonCards(shown.flatMap((row) => [row.authorId, ...writersOf(row)]))
  return {
    rows: shown.map((row) => ({ ...toRow(row, cardOf), marks: marksOf(proposalId, row.number) })),
    total: counted?.total ?? 0,
    older: rows.length > take ? (shown.at(-1)?.number ?? null) : null,
  }
}

type Row = {
  number: number
  kind: RevisionKind
  message: string
  name: string | null
  authorId: string
  contributors: Contributors
  createdAt: Date
  sectionWords: Record<PartKey, number>
  added: number | null
  removed: number | null
  check: CheckCounts | null
}

function writersOf({ contributors }: Row): string[] {
  return [...new Set(PART_KEYS.flatMap((key) => contributors[key] ?? []))]
}

function toRow(row: Row, cardOf: (id: string) => PersonCard): Omit<RevisionRow, 'marks'> {
  const { number, kind, message, name, createdAt, added, removed, check } = row
  return {
    number,
    kind,
    title: name ?? message,
    message,
    author: cardOf(row.authorId),
    writers: writersOf(row).map(cardOf),
    createdAt,
    releaseWords: releaseWords(row.sectionWords),
    added,
    removed,
    check,
  }
}
