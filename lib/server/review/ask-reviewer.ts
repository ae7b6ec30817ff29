import { conflict, DomainError } from '@/lib/domain/errors'
import { standingOf } from '@/lib/domain/review/counting'
import type { AskReviewerInput } from '@/lib/domain/review/inputs'
import { askRuling } from '@/lib/domain/review/rulings'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { holdMember } from '@/lib/server/proposals/hold-member'
import { askPeople } from './ask-people'
import { findAskable } from './askable-where'
import { findRoundRecords } from './find-round-records'
import { holdReview } from './hold-review'

/** Asks one more person in the open round, or somebody in the place of one who cannot decide any more. Nobody is taken off a round. */
export async function askReviewer(ctx: Context, input: AskReviewerInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { proposal, actor } = await holdReview(tx, ctx, input.proposalId)
    enforce(proposalRuling('askReviewer', proposal, actor))
    const records = await findRoundRecords(tx, ctx, proposal.id)
    if (!records || records.round.id !== input.roundId || records.round.endedAt) throw conflict('round')
    const { personId, standInForId } = input
    await holdMember(tx, proposal.workspaceId, personId)
    const asked = { workspaceId: proposal.workspaceId, proposalId: proposal.id, actor }
    const isHere = (await findAskable(tx, asked, [personId])).has(personId)
    enforce(askRuling({ isHere, wroteIt: records.barred.has(personId) }))
    if (records.reviewers.some((row) => row.personId === personId && row.function === input.function && !row.steppedDownAt))
      throw new DomainError('conflict', 'They are asked already. Nothing changed.')
    const place = standInForId
      ? records.reviewers.find((row) => row.personId === standInForId && row.function === input.function)
      : null
    if (standInForId && (!place || !CANNOT.includes(standingOf(place, records).state)))
      throw new DomainError('conflict', 'They can still decide themselves, so nobody stands in for them.')
    await askPeople(tx, ctx, { ...records.round, proposalId: proposal.id }, [input], records.barred)
  })
}

/** Whoever stands like this decides no more. */
const CANNOT = ['abstained', 'stepped_down', 'left', 'barred', 'over']
