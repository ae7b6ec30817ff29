import { DomainError } from '@/lib/domain/errors'
import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import type { GiveVerdictInput } from '@/lib/domain/review/inputs'
import { judgeRuling, wholeRuling } from '@/lib/domain/review/rulings'
import { ROLE_NAMES } from '@/lib/domain/role-names'
import { enforce } from '@/lib/domain/ruling'
import { type Context, type Tx, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { settleNotifications } from '@/lib/server/inbox/settle-notifications'
import { enqueue } from '@/lib/server/outbox'
import { ASKING } from './end-round'
import { findRoundRecords, type RoundRecords } from './find-round-records'
import { followVerdict } from './follow-verdict'
import { holdReview } from './hold-review'
import { keepWords } from './keep-verdict-draft'

export type Given = { revisionNumber: number }

/**
 * Gives a verdict on the revision of the round that was on the screen. A verdict never changes; a newer one may follow. Where the round was
 * replaced or ended meanwhile, or the person may not judge any more, nothing is given: a clear message, and their words are kept as a draft.
 */
export async function giveVerdict(ctx: Context, input: GiveVerdictInput): Promise<Given> {
  enforce(wholeRuling(input))
  try {
    return await transaction(ctx, (tx) => give(tx, ctx, input))
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'invalid') throw error
    if (!(await keepWords(ctx, input))) throw error
    throw new DomainError(error.code, `${error.message} Nothing was given. Your words are kept as a draft.`)
  }
}

async function give(tx: Tx, ctx: Context, input: GiveVerdictInput): Promise<Given> {
  const { actor, proposal } = await holdReview(tx, ctx, input.proposalId)
  const { personId } = actor
  const records = await findRoundRecords(tx, ctx, proposal.id)
  if (records?.round.id !== input.roundId) throw replaced(records)
  enforce(judgeRuling(records, personId))
  const { number: round, revisionNumber } = records.round
  const own = records.reviewers.filter((row) => row.personId === personId && !row.steppedDownAt)
  const { decision, scores, reason, delegateId } = input
  const { id } = await tx.verdict.create({
    data: {
      proposalId: proposal.id,
      roundId: input.roundId,
      revisionNumber,
      personId,
      role: own.find((row) => row.function)?.function ?? ROLE_NAMES[actor.role],
      sections: partsOf(own),
      decision,
      rubric: scores,
      reason,
      delegateId: decision === 'delegate' ? delegateId : null,
      at: nextMoment(records, ctx.now()),
    },
    select: { id: true },
  })
  await tx.verdictDraft.deleteMany({ where: { personId, round: { proposalId: proposal.id } } })
  // What it says is not in the trail, because others may not know it yet. The verdict itself is on record and never changes.
  recordEvent(tx, ctx, 'review.verdict_given', { proposalId: proposal.id, round, revision: revisionNumber, verdictId: id })
  await settleNotifications(tx, ctx, { kinds: ASKING, personId, proposalId: proposal.id })
  await followVerdict(tx, ctx, { ...input, proposal, records, own })
  await enqueue(tx, ctx, 'rooms.tell', { proposalId: proposal.id })
  return { revisionNumber }
}

function replaced(records: RoundRecords | null): DomainError {
  if (records && !records.round.endedAt)
    return new DomainError(
      'conflict',
      `Revision ${records.round.revisionNumber} was submitted while you judged an earlier one. Look at what changed.`,
    )
  return new DomainError('conflict', 'This round has ended.')
}

/** The parts that they answer for in all their places; none means all. */
function partsOf(own: RoundRecords['reviewers']): PartKey[] {
  if (own.some(({ sections }) => sections.length === 0)) return []
  return PART_KEYS.filter((key) => own.some(({ sections }) => sections.includes(key)))
}

/** Later than every verdict before it, also where the clock was set back: the newest is the newest. */
function nextMoment({ verdicts }: RoundRecords, now: Date): Date {
  const last = verdicts.at(-1)?.at.getTime() ?? 0
  return new Date(Math.max(now.getTime(), last + 1))
}
