import { Prisma } from '@/prisma/generated/client'
import type { SearchTerms } from './search-terms'

/**
 * What must match, as a condition on "s", a row of proposal_search. window: so many rows, the first in order, are looked at one
 * by one before an index of words is asked. Titles lie in the row and are looked at in no time; texts lie apart.
 */
export type Match = { where: Prisma.Sql; window: number }

const TITLES = 300
const TEXTS = 80

export const matching = {
  anywhere: (terms: SearchTerms): Match => ({
    where: terms.title === terms.exact ? inText(terms) : Prisma.sql`(${inText(terms)} OR ${inTitle(terms)})`,
    window: TEXTS,
  }),
  inText: (terms: SearchTerms): Match => ({ where: inText(terms), window: TEXTS }),
  inTitle: (terms: SearchTerms): Match => ({ where: inTitle(terms), window: TITLES }),
  onlyInText: (terms: SearchTerms): Match => ({ where: Prisma.sql`${inText(terms)} AND NOT ${inTitle(terms)}`, window: TEXTS }),
  /** One typing error away from the title or headline; null where no such word is known. */
  nearTitle: (terms: SearchTerms): Match | null => {
    if (terms.near === null) return null
    const near = Prisma.sql`s."title_words" @@ ${terms.near}::tsquery`
    return { where: Prisma.sql`${near} AND NOT ${inTitle(terms)} AND NOT ${inText(terms)}`, window: TITLES }
  },
}

function inTitle({ title }: SearchTerms): Prisma.Sql {
  return Prisma.sql`s."title_words" @@ ${title}::tsquery`
}

function inText({ exact }: SearchTerms): Prisma.Sql {
  return Prisma.sql`s."words" @@ ${exact}::tsquery`
}
