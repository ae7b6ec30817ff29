import { Prisma } from '@/prisma/generated/client'
import type { SearchTerms } from './search-terms'

/** Conditions on "s", a row of proposal_search. */
export const matching = {
  anywhere: (terms: SearchTerms): Prisma.Sql =>
    terms.title === terms.exact ? inText(terms) : Prisma.sql`(${inText(terms)} OR ${matching.inTitle(terms)})`,
  inText,
  inTitle: ({ title }: SearchTerms): Prisma.Sql => Prisma.sql`s."title_words" @@ ${title}::tsquery`,
  onlyInText: (terms: SearchTerms) => Prisma.sql`${inText(terms)} AND NOT ${matching.inTitle(terms)}`,
  /** One typing error away from the title or headline; null where no such word is known. */
  nearTitle: (terms: SearchTerms): Prisma.Sql | null =>
    terms.near === null
      ? null
      : Prisma.sql`s."title_words" @@ ${terms.near}::tsquery AND NOT ${matching.inTitle(terms)} AND NOT ${inText(terms)}`,
}

function inText({ exact }: SearchTerms): Prisma.Sql {
  return Prisma.sql`s."words" @@ ${exact}::tsquery`
}
