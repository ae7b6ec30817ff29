import { BEGINNING_IN_TEXT, type Query } from '@/lib/domain/finding/query'
import { Prisma } from '@/prisma/generated/client'

/**
 * What must match, as a condition on "s", a row of proposal_search, and on "terms" (see searchTerms). window: so many rows, the
 * first in order, are looked at one by one before an index of words is asked. Titles lie in the row and are looked at in no
 * time; texts lie apart. isCommon: so many may match that it is worth to ask for the newest of them first.
 */
export type Match = { where: Prisma.Sql; window: number; isCommon: boolean }

export const TITLES = 300
const TEXTS = 200

const inTitle = Prisma.sql`s."title_words" @@ (SELECT "title" FROM terms)`
const inText = Prisma.sql`s."words" @@ (SELECT "exact" FROM terms)`
const near = Prisma.sql`s."title_words" @@ (SELECT "near" FROM terms)`

export const matching = {
  /** A beginning that is too short for texts is searched in titles alone. */
  anywhere: ({ beginning }: Query): Match => ({
    where: beginning && beginning.length < BEGINNING_IN_TEXT ? Prisma.sql`(${inText} OR ${inTitle})` : inText,
    window: TEXTS,
    isCommon: true,
  }),
  inText: { where: inText, window: TEXTS, isCommon: true },
  inTitle: { where: inTitle, window: TITLES, isCommon: true },
  onlyInText: { where: Prisma.sql`${inText} AND NOT ${inTitle}`, window: TEXTS, isCommon: true },
  /** One typing error away from the title or headline. */
  nearTitle: { where: Prisma.sql`${near} AND NOT ${inTitle} AND NOT ${inText}`, window: TITLES, isCommon: false },
}
