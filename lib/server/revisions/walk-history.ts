import type { PersonCard } from '@/lib/domain/person-card'
import { PART_KEYS } from '@/lib/domain/prfaq'
import type { RevisionKind } from '@/lib/domain/revision'
import type { CheckCounts } from '@/lib/domain/revision-check'
import type { DocumentContent } from '@/lib/editor/content'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import type { Revision } from '@/prisma/generated/client'
import { CHECK_COUNTS } from './check-counts'
import type { Contributors } from './list-contributors'
import { unpackAsStored, unpackContent } from './pack-content'

export type HistoryStep = Omit<Revision, 'content' | 'kind'> & {
  kind: RevisionKind
  name: string | null
  check: CheckCounts | null
  author: PersonCard
  writers: Partial<Record<string, PersonCard[]>>
  /** In today's shape, and as it was stored. */
  content: DocumentContent
  stored: DocumentContent
}

const AT_ONCE = 25

/** Every revision of a proposal with its text, from the first on. A few are read at a time: a history of thousands is never held whole. */
export async function* walkHistory(proposalId: string): AsyncGenerator<HistoryStep> {
  let last = 0
  while (true) {
    const rows = await db.revision.findMany({
      where: { proposalId, number: { gt: last } },
      orderBy: { number: 'asc' },
      take: AT_ONCE,
      include: { name: true, check: { select: CHECK_COUNTS } },
    })
    const cardOf = await getPersonCards(
      rows.flatMap((row) => [row.authorId, ...Object.values(row.contributors as Contributors).flat()]),
    )
    for (const { content, contributors, name, check, ...row } of rows) {
      const wrote = contributors as Contributors
      const writers = PART_KEYS.flatMap((key) => (wrote[key] ? [[key, wrote[key].map(cardOf)]] : []))
      yield {
        ...row,
        contributors,
        name: name?.name ?? null,
        check: check as CheckCounts | null,
        author: cardOf(row.authorId),
        writers: Object.fromEntries(writers),
        content: unpackContent(content, row.schemaVersion),
        stored: unpackAsStored(content) as DocumentContent,
      }
    }
    if (rows.length < AT_ONCE) return
    last = rows.at(-1)?.number ?? last
  }
}
