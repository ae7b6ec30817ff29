import { BEGINNING_IN_TEXT, type Query } from '@/lib/domain/finding/query'
import { NEAR_FROM, nearKeys } from '@/lib/domain/finding/words'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'

export type SearchTerms = {
  /** A tsquery for texts: every word in any of its forms, the last one also as a beginning. */
  exact: string
  /** The same for titles, where a single letter is a beginning. */
  title: string
  /** The same with words of titles that are one typing error away; null where there are none. */
  near: string | null
  /** Some long word stands in no title, but one near to it does. */
  isLikelyError: boolean
  /** What to point out in a quotation: the words as typed, and their stems. */
  words: string[]
  stems: string[]
  beginning: string | null
  /** The near words, to point them out where the exact ones are not found. */
  nearWords: string[]
}

/**
 * What to ask the index for. Words hold letters and digits alone (see wordsOf), so that none can be an operator. Which near
 * words exist depends on proposals that the person may not see; what is found by them does not.
 */
export async function searchTerms({ actor }: Context, query: Query): Promise<SearchTerms> {
  const words = [...query.words, ...(query.beginning ? [query.beginning] : [])]
  const keys = words
    .filter((word) => word.length >= NEAR_FROM - 1)
    .flatMap((word) => nearKeys(word).map((key) => ({ key, word })))
  const rows = await db.$queryRaw<{ word: string; stem: string | null; known: string[]; isOnly: boolean }[]>`
    SELECT w."word", (ts_lexize('english_stem_all', w."word"))[1] AS "stem",
      ARRAY(SELECT DISTINCT s."word" FROM unnest(${keys.map(({ key }) => key)}::text[], ${keys.map(({ word }) => word)}::text[]) AS k("key", "of")
        JOIN "search_word" s ON s."workspace_id" = ${actor.workspaceId}::uuid AND s."key" = k."key"
        WHERE k."of" = w."word") AS "known",
      NOT EXISTS (SELECT 1 FROM "workspace" o WHERE o."id" <> ${actor.workspaceId}::uuid) AS "isOnly"
    FROM unnest(${words}::text[]) AS w("word")`
  const stems = new Map(rows.map(({ word, stem }) => [word, stem || word]))
  const near = new Map(rows.map(({ word, known }) => [word, known.filter((other) => other !== word)]))
  // What is found by the word itself stands among the rest already.
  const isAlone = words.length === 1
  const nearWords = [...near.values()].flat()
  const forms = (word: string, from = 1) => [
    lexeme(stems.get(word) ?? word),
    ...(word === query.beginning && word.length >= from ? [`${lexeme(word)}:*`] : []),
  ]
  // Where there is no other workspace, its sign narrows nothing and only costs time.
  const here = rows[0]?.isOnly ? [] : [lexeme(`=${actor.workspaceId}`)]
  const all = (formsOf: (word: string) => string[]) =>
    [...here, ...words.map((word) => `(${formsOf(word).join(' | ')})`)].join(' & ')
  return {
    exact: all((word) => forms(word, BEGINNING_IN_TEXT)),
    title: all((word) => forms(word)),
    near: nearWords.length > 0 ? all((word) => [...(isAlone ? [] : forms(word)), ...(near.get(word) ?? []).map(lexeme)]) : null,
    isLikelyError: rows.some(({ word, known }) => word.length >= NEAR_FROM && known.length > 0 && !known.includes(word)),
    words: query.words,
    stems: query.words.map((word) => stems.get(word) ?? word),
    beginning: query.beginning,
    nearWords,
  }
}

function lexeme(word: string): string {
  return `'${word}'`
}
