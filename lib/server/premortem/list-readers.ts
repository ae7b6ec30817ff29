import type { PersonCard } from '@/lib/domain/person-card'
import { type ProposalFacts, proposalRuling } from '@/lib/domain/rights'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'

export type Reader = { card: PersonCard; writes: boolean }

/**
 * Everybody but the actor who can read the proposal, by name; writes: owns it, or is a co-author. A guest is told of those who are named on it,
 * and of nobody else in the workspace.
 */
export async function listReaders({ actor }: Pick<Context, 'actor'>, proposal: ProposalFacts): Promise<Reader[]> {
  const { personId, workspaceId, role } = actor
  const [members, named] = await Promise.all([
    db.membership.findMany({ where: { workspaceId, leftAt: null }, select: { personId: true, role: true } }),
    db.proposalPerson.findMany({ where: { proposalId: proposal.id }, select: { personId: true, relation: true } }),
  ])
  const relationsOf = (id: string) => named.filter((one) => one.personId === id).map(({ relation }) => relation)
  const isMet = (id: string) => role !== 'guest' || id === proposal.ownerId || relationsOf(id).length > 0
  const readers = members.filter(
    (member) =>
      member.personId !== personId &&
      isMet(member.personId) &&
      proposalRuling('read', { ...proposal, relations: relationsOf(member.personId) }, member).allowed,
  )
  const cardOf = await getPersonCards(readers.map((reader) => reader.personId))
  return readers
    .map((reader) => ({
      card: cardOf(reader.personId),
      writes: reader.personId === proposal.ownerId || relationsOf(reader.personId).includes('coauthor'),
    }))
    .sort((one, other) => one.card.name.localeCompare(other.card.name))
}
