import { Prisma } from '@/prisma/generated/client'
import type { SearchTerms } from './search-terms'

/** Conditions on "s", a row of proposal_search. */
export const matching = {
  anywhere: ({ exact }: SearchTerms) => Prisma.sql`s."words" @@ ${exact}::tsquery`,
  inTitle: ({ exact }: SearchTerms) => Prisma.sql`s."title_words" @@ ${exact}::tsquery`,
  onlyInText: ({ exact }: SearchTerms) => Prisma.sql`s."words" @@ ${exact}::tsquery AND NOT s."title_words" @@ ${exact}::tsquery`,
  /** One typing error away from the title or headline; null where no such word is known. */
  nearTitle: ({ exact, near }: SearchTerms) =>
    near === null ? null : Prisma.sql`s."title_words" @@ ${near}::tsquery AND NOT s."words" @@ ${exact}::tsquery`,
}
