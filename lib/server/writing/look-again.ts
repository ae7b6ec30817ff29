import type { PersonCard } from '@/lib/domain/person-card'
import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import { type DocumentContent, readContent } from '@/lib/editor/content'
import { countWords, releaseWords } from '@/lib/editor/count-words'
import type { ContentDiff } from '@/lib/editor/diff/content-diff'
import { diffContent } from '@/lib/editor/diff/diff-content'
import { SCHEMA_VERSION } from '@/lib/editor/schema'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { packContent, unpackContent } from '@/lib/server/revisions/pack-content'
import { readCommitted } from './read-committed'

export type News = {
  /** When this person last looked, before the visit that goes on now. */
  since: Date
  diff: ContentDiff
  /** Words of the press release then and now. */
  words: readonly [number, number]
  /** Who wrote in each part since then, this person left out; parts in which nobody else wrote are no news. */
  writers: Partial<Record<PartKey, PersonCard[]>>
}

/** Whoever comes back sooner goes on with the same visit: a reload does not wipe out what is new. */
const VISIT_ENDS_AFTER_MS = 30 * 60_000

/**
 * Notes that this person looks at the text now, and says what others changed since their last visit; null when nothing
 * did, or when they never looked before.
 */
export async function lookAgain(ctx: Context, proposalId: string): Promise<News | null> {
  await getProposalFacts(db, ctx.actor, proposalId)
  const { ydoc } = await readCommitted(db, proposalId)
  const content = readContent(ydoc)
  ydoc.destroy()
  const base = await turnVisit(ctx, proposalId, content)
  if (!base) return null
  const diff = diffContent(base.content, content)
  const writers = await findWriters(ctx, proposalId, base.at)
  const isNews = PART_KEYS.some((key) => !diff.parts[key].isSame && writers[key])
  const words = [releaseWords(countWords(base.content)), releaseWords(countWords(content))] as const
  return isNews ? { since: base.at, diff, words, writers } : null
}

/** What they see now becomes what they last saw; at the beginning of a visit, what they saw then is what it is measured against. */
async function turnVisit(ctx: Context, proposalId: string, content: DocumentContent) {
  const now = ctx.now()
  const key = { proposalId, personId: ctx.actor.personId }
  const last = await db.proposalLook.findUnique({ where: { proposalId_personId: key } })
  const isNewVisit = last !== null && now.getTime() - last.lookedAt.getTime() > VISIT_ENDS_AFTER_MS
  const [at, packed] = isNewVisit ? [last.lookedAt, last.content] : [last?.baseAt, last?.base]
  const before = last && at && packed ? { at, content: unpackContent(packed, last.schemaVersion) } : null
  const seen = { content: packContent(content), lookedAt: now, schemaVersion: SCHEMA_VERSION }
  // In the shape that the row says it has: one from before an upgrade is brought up with it.
  const isToKeep = before && (isNewVisit || last?.schemaVersion !== SCHEMA_VERSION)
  const base = isToKeep ? { base: packContent(before.content), baseAt: before.at } : {}
  await db.proposalLook.upsert({
    where: { proposalId_personId: key },
    create: { ...key, ...seen },
    update: { ...seen, ...base },
  })
  return before
}

async function findWriters(ctx: Context, documentId: string, since: Date): Promise<News['writers']> {
  const rows = await db.$queryRaw<{ section: PartKey; personId: string }[]>`
    SELECT unnest("sections") AS "section", "person_id" AS "personId" FROM "document_update"
    WHERE "document_id" = ${documentId}::uuid AND "at" > ${since} AND "person_id" <> ${ctx.actor.personId}
    UNION
    SELECT "section", "person_id" FROM "document_contribution"
    WHERE "document_id" = ${documentId}::uuid AND "last_at" > ${since} AND "person_id" <> ${ctx.actor.personId}`
  const cardOf = await getPersonCards(rows.map(({ personId }) => personId))
  const writers: News['writers'] = {}
  for (const { section, personId } of rows) writers[section] = [...(writers[section] ?? []), cardOf(personId)]
  return writers
}
