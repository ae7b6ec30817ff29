import { z } from 'zod'
import { SearchPart } from '@/lib/domain/finding/part'
import { heldWords, isNearable, nearKeys } from '@/lib/domain/finding/words'
import type { Tx } from '@/lib/server/context'
import { Prisma } from '@/prisma/generated/client'

/** Raised when words are made otherwise than before: everything older is made anew at the next start. */
export const SEARCH_VERSION = 3
/** A tsvector holds a megabyte; no honest text comes near this many different words. */
const MOST_WORDS = 20_000
/** So many words a proposal may add to those of its workspace that are found in spite of a typing error, in all its life (ours): what it
 * holds beyond is found as it stands. A novel has ten thousand. */
const MOST_NEAR_WORDS = 5_000

/**
 * Makes the words of a proposal anew from its title and its stored text. words: whole words and their English stems, so
 * that both beginnings and other forms of a word are found; with them "=<workspace>", by which one workspace's words are
 * found apart from the others'. titleWords: the same of title and headline alone. Words that are new in the workspace are added to those
 * that a typing error finds.
 */
export async function writeSearchWords(tx: Tx, proposalId: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ workspaceId: string; title: string; parts: unknown; nearWords: number }[]>`
    SELECT "workspace_id"::text AS "workspaceId", "title", "parts", "near_words" AS "nearWords" FROM "proposal_search" WHERE "proposal_id" = ${proposalId}::uuid FOR UPDATE`
  if (!row) return
  const parts = z.array(SearchPart).parse(row.parts)
  const headline = parts.find(({ key }) => key === 'headline')?.text ?? ''
  const titleWords = distinct([row.title, headline])
  const words = distinct([row.title, ...parts.flatMap(({ question, text }) => [question ?? '', text])])
  const fresh = (await listUnknown(tx, row.workspaceId, words)).slice(0, Math.max(0, MOST_NEAR_WORDS - row.nearWords))
  await tx.$executeRaw`
    UPDATE "proposal_search" SET "title_words" = ${lexemes(titleWords, row.workspaceId)}, "words" = ${lexemes(words, row.workspaceId)},
      "indexed_title" = "title", "indexed_version" = ${SEARCH_VERSION}, "near_words" = "near_words" + ${fresh.length}
    WHERE "proposal_id" = ${proposalId}::uuid`
  await addNearWords(tx, row.workspaceId, fresh)
}

function lexemes(words: string[], workspaceId: string): Prisma.Sql {
  return Prisma.sql`array_to_tsvector(${[`=${workspaceId}`, ...words]}::text[]
    || ARRAY(SELECT stem FROM unnest(${words}::text[]) AS word, unnest(ts_lexize('english_stem_all', word)) AS stem WHERE stem <> ''))`
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(heldWords))].slice(0, MOST_WORDS)
}

/** Those that a typing error may find and does not yet, as they stand. */
async function listUnknown(tx: Tx, workspaceId: string, words: string[]): Promise<string[]> {
  const nearable = words.filter(isNearable)
  const known = await tx.$queryRaw<{ word: string }[]>`
    SELECT "word" FROM "search_word" WHERE "workspace_id" = ${workspaceId}::uuid AND "key" = ANY(${nearable}) AND "word" = "key"`
  const isKnown = new Set(known.map(({ word }) => word))
  return nearable.filter((word) => !isKnown.has(word))
}

/** In order, so that two who add the same do not wait for each other in a circle. */
async function addNearWords(tx: Tx, workspaceId: string, words: string[]): Promise<void> {
  if (words.length === 0) return
  const rows = words.flatMap((word) => nearKeys(word).map((key) => ({ key, word })))
  await tx.$executeRaw`
    INSERT INTO "search_word" ("workspace_id", "key", "word")
    SELECT ${workspaceId}::uuid, "key", "word" FROM unnest(${rows.map(({ key }) => key)}::text[], ${rows.map(({ word }) => word)}::text[]) AS w("key", "word")
    ORDER BY "key", "word" ON CONFLICT DO NOTHING`
}
