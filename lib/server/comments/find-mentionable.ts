import type { FindMentionableInput } from '@/lib/domain/comments/inputs'
import { type PersonCard, personCard } from '@/lib/domain/person-card'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { readersAmong } from './readers-among'

/**
 * People whose name holds these words and who may read the proposal, for the list behind an "@": eight at most, by name. A guest
 * is offered those they meet here, and learns of nobody else in the workspace.
 */
export async function findMentionable(ctx: Context, { proposalId, words }: FindMentionableInput): Promise<PersonCard[]> {
  const proposal = await getProposalFacts(db, ctx.actor, proposalId)
  const [named, spoke] = await Promise.all([
    db.proposalPerson.findMany({ where: { proposalId }, select: { personId: true } }),
    db.comment.findMany({ where: { thread: { proposalId } }, select: { authorId: true }, distinct: ['authorId'] }),
  ])
  const met = [proposal.ownerId, ...named.map(({ personId }) => personId), ...spoke.map(({ authorId }) => authorId)]
  const isGuest = ctx.actor.role === 'guest'
  const rows = await db.membership.findMany({
    where: {
      workspaceId: proposal.workspaceId,
      leftAt: null,
      personId: { not: ctx.actor.personId },
      person: { name: { contains: words.trim(), mode: 'insensitive' }, deletedAt: null },
      OR: [
        { personId: { in: met } },
        ...(isGuest ? [] : [{ role: { in: ['lead' as const, 'admin' as const] } }]),
        ...(!isGuest && proposal.visibility === 'workspace' ? [{ role: { not: 'guest' as const } }] : []),
      ],
    },
    orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
    take: MOST,
    select: { person: { select: { id: true, name: true, deletedAt: true } } },
  })
  const readers = await readersAmong(
    db,
    proposal,
    rows.map(({ person }) => person.id),
  )
  return rows.filter(({ person }) => readers.has(person.id)).map(({ person }) => personCard(person))
}

const MOST = 8
