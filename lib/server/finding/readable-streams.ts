import { isLead } from '@/lib/domain/role-names'
import type { Context } from '@/lib/server/context'
import { Prisma } from '@/prisma/generated/client'

/**
 * The rule "read" of the table of rights as two conditions on "s", a row of proposal_search; no row meets both. open: what
 * the person may read without being named, which is walked in the order of an index. own: what is shared with them by name,
 * or theirs: a short list, written as an array so that it is never the other way round. Null: there is none for them. ids: that
 * list as a query; with visibility "named" it is "own". isTheirs: whether one row is on it, for few rows of which the list would be
 * longer. A test holds them equal to the rule.
 */
export function readableStreams(actor: Context['actor']): Streams {
  if (isLead(actor)) return { open: Prisma.sql`TRUE`, own: null, ids: null, isTheirs: null }
  const named = Prisma.sql`SELECT n."proposal_id" FROM "proposal_person" n WHERE n."person_id" = ${actor.personId}`
  if (actor.role === 'guest')
    return { open: null, own: Prisma.sql`s."proposal_id" = ANY(ARRAY(${named}))`, ids: named, isTheirs: null }
  const owned = Prisma.sql`SELECT o."proposal_id" FROM "proposal_search" o
    WHERE o."workspace_id" = ${actor.workspaceId}::uuid AND o."owner_id" = ${actor.personId} AND o."visibility" = 'named'`
  const ids = Prisma.sql`${named} UNION ${owned}`
  return {
    open: Prisma.sql`s."visibility" = 'workspace'`,
    own: Prisma.sql`s."visibility" = 'named' AND s."proposal_id" = ANY(ARRAY(${ids}))`,
    ids,
    isTheirs: Prisma.sql`s."visibility" = 'named' AND (s."owner_id" = ${actor.personId} OR EXISTS (${named} AND n."proposal_id" = s."proposal_id"))`,
  }
}

type Streams =
  | { open: Prisma.Sql; own: null; ids: null; isTheirs: null }
  | { open: null; own: Prisma.Sql; ids: Prisma.Sql; isTheirs: null }
  | { open: Prisma.Sql; own: Prisma.Sql; ids: Prisma.Sql; isTheirs: Prisma.Sql }
