import { conflict, invalid } from '@/lib/domain/errors'
import { dueMoment, isDueDay } from '@/lib/domain/review/due'
import type { SubmitForReviewInput } from '@/lib/domain/review/inputs'
import { REVIEW_MOVES } from '@/lib/domain/review/moves'
import { askRuling } from '@/lib/domain/review/rulings'
import { proposalRuling } from '@/lib/domain/rights'
import { enforce } from '@/lib/domain/ruling'
import { type Context, type Tx, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { readPolicy } from '@/lib/server/gate/read-policy'
import { enqueue } from '@/lib/server/outbox'
import { askPeople } from './ask-people'
import { findAskable } from './askable-where'
import { endRound } from './end-round'
import { findWriters } from './find-writers'
import { type HeldReview, holdReview } from './hold-review'
import { inviteReviewers } from './invite-reviewers'
import { pinText, tooLate } from './pin-text'
import { whoLooksAgain } from './who-looks-again'

export type Submitted = { round: number; revisionNumber: number }

/**
 * Pins the text that the author had on the screen as a revision, and opens a round on it under the policy of this moment. A round that was
 * open ends as replaced. Conflict when the committed text is another one by now: then nothing is pinned, and the author looks again.
 */
export async function submitForReview(ctx: Context, input: SubmitForReviewInput): Promise<Submitted> {
  return transaction(ctx, async (tx) => {
    const held = await holdReview(tx, ctx, input.proposalId)
    const { proposal, actor } = held
    enforce(proposalRuling('submit', proposal, actor))
    const { timeZone } = await tx.person.findUniqueOrThrow({ where: { id: actor.personId }, select: { timeZone: true } })
    if (!isDueDay(input.dueDay, ctx.now(), timeZone))
      throw invalid('Choose a day that lies ahead.', { dueDay: 'Choose a day that lies ahead.' })
    const before = await tx.round.findFirst({ where: { proposalId: proposal.id }, orderBy: { number: 'desc' } })
    if ((before?.number ?? 0) !== input.seen) throw tooLate()
    const kept = await pinText(tx, ctx, input)
    const barred = await findWriters(tx, proposal.id)
    await checkAsked(tx, held, input, barred)
    if (before && !before.endedAt) await endRound(tx, ctx, before, REVIEW_MOVES.submit.ends)
    const { policy } = await readPolicy(tx, proposal.workspaceId)
    const { engineeringMonths } = await tx.proposal.findUniqueOrThrow({
      where: { id: proposal.id },
      select: { engineeringMonths: true },
    })
    const number = (before?.number ?? 0) + 1
    const revisionNumber = kept.number
    const dueAt = dueMoment(input.dueDay, timeZone)
    const { message } = input
    const { id } = await tx.round.create({
      data: {
        proposalId: proposal.id,
        number,
        revisionNumber,
        message,
        policy,
        engineeringMonths,
        dueAt,
        openedAt: ctx.now(),
        openedById: actor.personId,
      },
      select: { id: true },
    })
    await moveToReview(tx, ctx, held)
    const round = { id, number, proposalId: proposal.id, revisionNumber, message, policy, dueAt }
    const people = await whoLooksAgain(tx, ctx, round, input.reviewers, barred)
    await askPeople(tx, ctx, round, people, barred)
    await inviteReviewers(tx, ctx, proposal, input.guests)
    recordEvent(tx, ctx, 'review.submitted', {
      proposalId: proposal.id,
      round: number,
      revision: revisionNumber,
      reviewerIds: people.map(({ personId }) => personId),
    })
    await enqueue(tx, ctx, 'rooms.tell', { proposalId: proposal.id })
    return { round: number, revisionNumber }
  })
}

/** Everybody who is asked is in the workspace, did not write this text, and there is somebody. */
async function checkAsked(
  tx: Tx,
  { proposal, actor }: HeldReview,
  input: SubmitForReviewInput,
  barred: ReadonlySet<string>,
): Promise<void> {
  if (input.reviewers.length + input.guests.length === 0)
    throw invalid('Choose somebody to review it.', { reviewers: 'Choose somebody to review it.' })
  const asked = { workspaceId: proposal.workspaceId, proposalId: proposal.id, actor }
  const isHere = await findAskable(
    tx,
    asked,
    input.reviewers.map(({ personId }) => personId),
  )
  for (const { personId } of input.reviewers) enforce(askRuling({ isHere: isHere.has(personId), wroteIt: barred.has(personId) }))
}

async function moveToReview(
  tx: Tx,
  ctx: Context,
  { proposal: { id, status, ownerId, firstSubmittedAt } }: HeldReview,
): Promise<void> {
  const { count } = await tx.proposal.updateMany({
    where: { id, status, ownerId },
    data: { status: REVIEW_MOVES.submit.to, firstSubmittedAt: firstSubmittedAt ?? ctx.now() },
  })
  if (count === 0) throw conflict('proposal')
}
