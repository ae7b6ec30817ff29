import type { PersonCard } from '@/lib/domain/person-card'
import { type SeenQuorum, type Sight, seeQuorum, sightOf } from '@/lib/domain/review/held'
import { quorum } from '@/lib/domain/review/quorum'
import type { InvitedReviewer, RoundEvent, SeenReviewer } from '@/lib/domain/review/seen'
import { grantsOf } from '@/lib/domain/rights'
import { refuse } from '@/lib/domain/ruling'
import type { Context } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { getPersonCards } from '@/lib/server/people/get-person-cards'
import { getProposalFacts } from '@/lib/server/proposals/get-proposal-facts'
import { findRoundRecords, type RoundFacts, type RoundRecords } from './find-round-records'
import { getOwnReview, NOTHING, type OwnReview } from './get-own-review'
import { listInvitedReviewers } from './list-invited-reviewers'
import { listRoundEvents } from './list-round-events'
import { seeReviewer } from './see-reviewer'

export type ReviewView = {
  round: (RoundFacts & { openedBy: PersonCard }) | null
  sight: Sight
  quorum: SeenQuorum | null
  reviewers: SeenReviewer[]
  invited: InvitedReviewer[]
  /** The newest first. */
  events: RoundEvent[]
  own: OwnReview
  closed: { by: PersonCard; at: Date; category: string; reason: string } | null
}

/** The review of a proposal as this viewer may see it: what is held from them is left out here, and reaches no page. */
export async function getReview(ctx: Context, proposalId: string): Promise<ReviewView> {
  const proposal = await getProposalFacts(db, ctx.actor, proposalId)
  const viewerId = ctx.actor.personId
  const [records, closing] = await Promise.all([
    findRoundRecords(db, ctx, proposalId),
    db.proposal.findUniqueOrThrow({
      where: { id: proposalId },
      select: { closedAt: true, closedById: true, closeCategory: true, closeReason: true },
    }),
  ])
  const grants = grantsOf(proposal, ctx.actor)
  const sight = records ? sightOf({ personId: viewerId, writes: grants.has('owner') || grants.has('coauthor') }, records) : 'open'
  const { closedAt, closedById, closeCategory, closeReason } = closing
  const cardOf = await getPersonCards([...(records ? idsIn(records) : []), ...(closedById ? [closedById] : [])])
  const closed =
    closedAt && closedById
      ? { by: cardOf(closedById), at: closedAt, category: closeCategory ?? '', reason: closeReason ?? '' }
      : null
  if (!records) {
    const own = { may: refuse('conflict', 'Nothing is submitted yet.'), ...NOTHING }
    return { round: null, sight, quorum: null, reviewers: [], invited: [], events: [], own, closed }
  }
  const result = quorum(records)
  const functionsOf = await findFunctions(ctx, records)
  return {
    round: { ...records.round, openedBy: cardOf(records.round.openedById) },
    sight,
    quorum: seeQuorum(result, sight),
    reviewers: result.standings.map((standing) => {
      const lacks = result.needsStandIn.some(
        (one) => one.personId === standing.reviewer.personId && one.function === standing.reviewer.function,
      )
      return seeReviewer(standing, records, sight, viewerId, lacks, cardOf, functionsOf.get(standing.reviewer.personId) ?? [])
    }),
    invited: records.round.endedAt ? [] : await listInvitedReviewers(ctx, proposal),
    events: await listRoundEvents(records, sight, viewerId, cardOf),
    own: await getOwnReview(records, result, viewerId),
    closed,
  }
}

function idsIn({ round, reviewers, verdicts }: RoundRecords): string[] {
  const asked = reviewers.flatMap(({ personId, standInForId }) => [personId, ...(standInForId ? [standInForId] : [])])
  return [
    round.openedById,
    ...asked,
    ...verdicts.flatMap(({ personId, delegateId }) => [personId, ...(delegateId ? [delegateId] : [])]),
  ]
}

async function findFunctions(ctx: Context, { reviewers }: RoundRecords): Promise<Map<string, string[]>> {
  const rows = await db.membership.findMany({
    where: { workspaceId: ctx.actor.workspaceId, personId: { in: reviewers.map(({ personId }) => personId) } },
    select: { personId: true, functions: true },
  })
  return new Map(rows.map(({ personId, functions }) => [personId, functions]))
}
