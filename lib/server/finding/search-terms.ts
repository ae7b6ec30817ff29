import { BEGINNING_IN_TEXT, type Query } from '@/lib/domain/finding/query'
import { mayBeNearable, nearKeys } from '@/lib/domain/finding/words'
import type { Context } from '@/lib/server/context'
import { Prisma } from '@/prisma/generated/client'

/** What to point out in a quotation. */
export type SearchTerms = {
  /** The words as typed, and their stems. */
  words: string[]
  stems: string[]
  beginning: string | null
  /** Words of this workspace that are one typing error away, to point them out where the exact ones are not found. */
  nearWords: string[]
}

/** What is searched, made in the same question that searches. */
export type Asked = {
  /** Common table expressions. The last, "terms", is one row: exact, a tsquery for texts; title, one for titles; near and near_title,
   * the same with words one typing error away, or null where there are none, near without the texts that hold the exact ones; told,
   * what readTerms reads. */
  tables: Prisma.Sql
  readTerms: (told: string) => SearchTerms
}

/**
 * What to ask the index for: every word in any of its forms, the last one also as a beginning; in titles from its first letter.
 * Words hold letters and digits alone (see wordsOf), so that none can be an operator. Which near words exist depends on
 * proposals that the person may not see; what is found by them does not.
 */
export function searchTerms({ workspaceId }: Context['actor'], query: Query): Asked {
  const typed = typedWords(query)
  const keys = typed.filter(mayBeNearable).flatMap((word) => nearKeys(word).map((key) => ({ key, word })))
  const words = typed.map((word, at) => {
    const beginning = at === query.words.length ? ` | '${word}':*` : ''
    return { word, inTitle: beginning, inText: word.length >= BEGINNING_IN_TEXT ? beginning : '' }
  })
  const known = Prisma.sql`SELECT s."word" FROM unnest(${keys.map(({ key }) => key)}::text[], ${keys.map(({ word }) => word)}::text[]) AS k("key", "of")
    JOIN "search_word" s ON s."workspace_id" = ${workspaceId}::uuid AND s."key" = k."key" WHERE k."of" = w."word" AND s."word" <> k."of"`
  const all = (form: Prisma.Sql) => Prisma.sql`string_agg('(' || ${form} || ')', ' & ')`
  const inText = Prisma.sql`'''' || "stem" || '''' || "in_text"`
  const inTitle = Prisma.sql`'''' || "stem" || '''' || "in_title"`
  // What is found by a single word itself stands among the rest already.
  const orNear = (exact: Prisma.Sql) =>
    all(
      Prisma.sql`concat_ws(' | ', ${typed.length > 1 ? exact : Prisma.sql`NULL`}, '''' || nullif(array_to_string("near", ''' | '''), '') || '''')`,
    )
  const tables = Prisma.sql`
    word AS MATERIALIZED (
      SELECT w.*, coalesce(nullif((ts_lexize('english_stem_all', w."word"))[1], ''), w."word") AS "stem", ARRAY(${known} GROUP BY 1) AS "near",
        -- Where there is no other workspace, its sign narrows nothing and only costs time.
        CASE WHEN EXISTS (SELECT FROM "workspace" o WHERE o."id" <> ${workspaceId}::uuid) THEN ${`'=${workspaceId}' & `} ELSE '' END AS "here"
      FROM unnest(${words.map(({ word }) => word)}::text[], ${words.map(({ inTitle }) => inTitle)}::text[], ${words.map(({ inText }) => inText)}::text[])
        WITH ORDINALITY AS w("word", "in_title", "in_text", "at")),
    terms AS MATERIALIZED (
      SELECT ("here" || ${all(inText)})::tsquery AS "exact", ("here" || ${all(inTitle)})::tsquery AS "title",
        CASE WHEN max(cardinality("near")) > 0 THEN ("here" || ${orNear(inText)} || ' & !(' || ${all(inText)} || ')')::tsquery END AS "near",
        CASE WHEN max(cardinality("near")) > 0 THEN ("here" || ${orNear(inTitle)})::tsquery END AS "near_title",
        json_agg(json_build_array("stem", "near") ORDER BY "at")::text AS "told"
      FROM word GROUP BY "here")`
  return { tables, readTerms: (told) => readTerms(query, told) }
}

/** May any of the words be one that is found in spite of a typing error? */
export function mayBeNear(query: Query): boolean {
  return typedWords(query).some(mayBeNearable)
}

function typedWords({ words, beginning }: Query): string[] {
  return beginning ? [...words, beginning] : words
}

function readTerms({ words, beginning }: Query, told: string): SearchTerms {
  const forms = JSON.parse(told) as [stem: string, near: string[]][]
  const stems = words.map((word, at) => forms[at]?.[0] ?? word)
  return { words, stems, beginning, nearWords: forms.flatMap(([, near]) => near) }
}
