import type { PersonCard } from '@/lib/domain/person-card'
import type { PartKey } from '@/lib/domain/prfaq'
import { releaseWords } from '@/lib/editor/count-words'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'

export type RevisionRow = { number: number; message: string; author: PersonCard; createdAt: Date; releaseWords: number }

/** Every revision of a proposal, the newest first, without their text. */
export async function listRevisions(ctx: Context, proposalId: string): Promise<RevisionRow[]> {
  await getProposalFacts(db, ctx.actor, proposalId)
  const rows = await db.revision.findMany({
    where: { proposalId },
    orderBy: { number: 'desc' },
    select: { number: true, message: true, authorId: true, createdAt: true, sectionWords: true },
  })
  const cardOf = await getPersonCards(rows.map(({ authorId }) => authorId))
  return rows.map(({ number, message, authorId, createdAt, sectionWords }) => ({
    number,
    message,
    author: cardOf(authorId),
    createdAt,
    releaseWords: releaseWords(sectionWords as Record<PartKey, number>),
  }))
}
