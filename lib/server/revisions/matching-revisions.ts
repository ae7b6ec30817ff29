import { Prisma } from '@/prisma/generated/client'

/** only: those submitted for review; by: those that this person saved or wrote in. below: those with smaller numbers. */
export type RevisionFilter = { only?: 'submitted'; by?: string; below?: number; take?: number }

/** What a filter asks of a row `r` of the table of revisions. */
export function matchingRevisions(proposalId: string, { only, by }: RevisionFilter): Prisma.Sql {
  const conditions = [Prisma.sql`r."proposal_id" = ${proposalId}::uuid`]
  if (only === 'submitted') {
    // Text that was kept already is not kept again when it is submitted: then a round stands on the revision of before.
    const round = Prisma.sql`SELECT 1 FROM "round" d WHERE d."proposal_id" = r."proposal_id" AND d."revision_number" = r."number"`
    conditions.push(Prisma.sql`(r."kind" = 'submitted' OR EXISTS (${round}))`)
  }
  if (by) {
    conditions.push(
      Prisma.sql`(r."author_id" = ${by} OR jsonb_path_exists(r."contributors", '$.*[*] ? (@ == $who)', jsonb_build_object('who', ${by}::text)))`,
    )
  }
  return Prisma.join(conditions, ' AND ')
}
