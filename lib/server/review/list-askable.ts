import { personCard } from '@/lib/domain/person-card'
import type { ReviewerChoice } from '@/lib/domain/review/seen'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { askableWhere } from './askable-where'
import { findWriters } from './find-writers'

/**
 * Everybody of the workspace who could judge this proposal, by name; who cannot comes with the reason. Guests only where they are
 * named on it, and a guest sees nobody else, so that nobody learns from here who is in the workspace. forNewRound: who is asked in the
 * open round can be asked again.
 */
export async function listAskable(ctx: Context, proposalId: string, { forNewRound = false } = {}): Promise<ReviewerChoice[]> {
  const { workspaceId } = await getProposalFacts(db, ctx.actor, proposalId)
  const [barred, members] = await Promise.all([
    findWriters(db, proposalId),
    db.membership.findMany({
      where: askableWhere({ workspaceId, proposalId, actor: ctx.actor }),
      include: { person: true },
    }),
  ])
  const asked = await db.roundReviewer.findMany({
    where: { round: { proposalId, endedAt: null }, steppedDownAt: null },
    select: { personId: true },
  })
  const isAsked = new Set(forNewRound ? [] : asked.map(({ personId }) => personId))
  return members
    .map(({ person, functions, role, personId }) => ({
      person: personCard(person),
      functions,
      isGuest: role === 'guest',
      why: barred.has(personId) ? 'Author of this text' : isAsked.has(personId) ? 'Asked already' : null,
    }))
    .sort((a, b) => a.person.name.localeCompare(b.person.name, 'en-GB'))
}
