import { conflict, DomainError, notFound } from '@/lib/domain/errors'
import { partTitle } from '@/lib/domain/prfaq'
import type { MarkMinorInput } from '@/lib/domain/review/inputs'
import { minorRuling } from '@/lib/domain/review/rulings'
import { enforce } from '@/lib/domain/ruling'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { findHashes, findRoundRecords } from './find-round-records'
import { holdReview } from './hold-review'

/** A lead who did not write it calls the difference of one part minor: verdicts on the earlier text of that part count for the pinned one. */
export async function markMinor(ctx: Context, input: MarkMinorInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { proposal, actor } = await holdReview(tx, ctx, input.proposalId)
    const records = await findRoundRecords(tx, ctx, proposal.id)
    const members = await tx.membership.count({ where: { workspaceId: proposal.workspaceId, leftAt: null } })
    enforce(minorRuling(actor, { wroteIt: records?.barred.has(actor.personId) ?? true, isAlone: members === 1 }))
    if (!records || records.round.id !== input.roundId || records.round.endedAt) throw conflict('round')
    if (input.to !== records.round.revisionNumber) throw conflict('round')
    const hashes = await findHashes(tx, proposal.id, [input.from, input.to])
    const [before, after] = [hashes.get(input.from), hashes.get(input.to)]
    if (!before || !after || before.hashVersion !== after.hashVersion) throw notFound('revision')
    const [fromHash, toHash] = [before.parts[input.part], after.parts[input.part]]
    if (!fromHash || !toHash) throw notFound('section')
    const title = partTitle(input.part as Parameters<typeof partTitle>[0])
    if (fromHash === toHash) throw new DomainError('conflict', `${title} reads the same in both. There is nothing to mark.`)
    const mark = { proposalId: proposal.id, part: input.part, fromHash, toHash }
    await tx.minorMark.create({ data: { ...mark, reason: input.reason, markedAt: ctx.now(), markedById: actor.personId } })
    recordEvent(tx, ctx, 'review.marked_minor', {
      ...mark,
      from: input.from,
      to: input.to,
      reason: input.reason,
      alone: members === 1,
    })
  })
}
