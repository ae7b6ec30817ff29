import { isLead } from '@/lib/domain/role-names'
import type { Context } from '@/lib/server/context'
import { Prisma } from '@/prisma/generated/client'

/** The rule "read" of the table of rights as a condition on "p", a row of proposal. A test holds it equal to readableWhere(), case by case. */
export function readableProposal(actor: Context['actor']): Prisma.Sql {
  const { workspaceId, personId } = actor
  const here = Prisma.sql`p."workspace_id" = ${workspaceId}::uuid`
  if (isLead(actor)) return here
  const named = Prisma.sql`p."id" = ANY(ARRAY(SELECT n."proposal_id" FROM "proposal_person" n WHERE n."person_id" = ${personId}))`
  if (actor.role === 'guest') return Prisma.sql`${here} AND ${named}`
  return Prisma.sql`${here} AND (p."visibility" = 'workspace' OR p."owner_id" = ${personId} OR ${named})`
}
