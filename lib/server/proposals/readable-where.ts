import { isLead } from '@/lib/domain/role-names'
import type { Context } from '@/lib/server/context'
import type { Prisma } from '@/prisma/generated/client'

/** The rule "read" of the table of rights as a condition for lists. A test holds it equal to the rule, case by case. */
export function readableWhere(actor: Context['actor']): Prisma.ProposalWhereInput {
  const { personId, workspaceId, role } = actor
  if (isLead(actor)) return { workspaceId }
  const named = { people: { some: { personId } } }
  return { workspaceId, ...(role === 'guest' ? named : { OR: [named, { ownerId: personId }, { visibility: 'workspace' }] }) }
}
