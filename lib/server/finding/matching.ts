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
const nearInTitle = Prisma.sql`s."title_words" @@ (SELECT "near_title" FROM terms)`
const nearInText = Prisma.sql`s."words" @@ (SELECT "near" FROM terms)`

/** Of each the second is one typing error away, and nowhere as typed. */
export const matching = {
  inTitle: { where: inTitle, window: TITLES, isCommon: true },
  nearTitle: { where: Prisma.sql`${nearInTitle} AND NOT ${inTitle} AND NOT ${inText}`, window: TITLES, isCommon: false },
  /** What titles have stands in texts, too. */
  inText: { where: inText, window: TEXTS, isCommon: true },
  nearText: { where: nearInText, window: TEXTS, isCommon: true },
  onlyInText: { where: Prisma.sql`${inText} AND NOT ${inTitle}`, window: TEXTS, isCommon: true },
  onlyNearText: { where: Prisma.sql`${nearInText} AND NOT ${inTitle} AND NOT ${nearInTitle}`, window: TEXTS, isCommon: true },
  /** A beginning that is too short for texts is searched in titles alone. */
  anywhere: ({ beginning }: Query): Match => ({
    where: isShort(beginning) ? Prisma.sql`(${inText} OR ${inTitle})` : inText,
    window: TEXTS,
    isCommon: true,
  }),
  nearAnywhere: ({ beginning }: Query): Match => ({
    where: isShort(beginning)
      ? Prisma.sql`(${nearInText} OR ${nearInTitle}) AND NOT ${inText} AND NOT ${inTitle}`
      : Prisma.sql`${nearInText}`,
    window: TEXTS,
    isCommon: true,
  }),
}

function isShort(beginning: string | null): boolean {
  return beginning !== null && beginning.length < BEGINNING_IN_TEXT
}
