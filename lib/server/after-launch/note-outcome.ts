import type { NoteOutcomeInput } from '@/lib/domain/after-launch/inputs'
import { dateOfDay } from '@/lib/domain/calendar-day'
import { conflict, notFound } from '@/lib/domain/errors'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { settleNotifications } from '@/lib/server/inbox/settle-notifications'
import { checkPastDay } from './check-past-day'
import { holdLaunched } from './hold-launched'
import { listPromises } from './list-promises'

/** Notes what became of one figure of the cleared release. What was noted of it before stays as its history. Conflict when somebody was faster. */
export async function noteOutcome(ctx: Context, input: NoteOutcomeInput): Promise<void> {
  const { proposalId, key, outcome, actual, note, measuredBy, seen } = input
  await transaction(ctx, async (tx) => {
    const { proposal, cleared } = await holdLaunched(tx, ctx, proposalId)
    await checkPastDay(tx, ctx, input.measuredOn, 'measuredOn')
    const promise = (await listPromises(tx, proposalId, cleared.revisionNumber)).find((one) => one.key === key)
    if (!promise) throw notFound('promise')
    const before = await tx.promiseNote.findFirst({ where: { proposalId, key, replacedAt: null }, select: { id: true } })
    if ((before?.id ?? null) !== seen) throw conflict('note')
    if (before) await tx.promiseNote.update({ where: { id: before.id }, data: { replacedAt: ctx.now() } })
    const { section, sentence, figure } = promise
    const { id: noteId } = await tx.promiseNote.create({
      data: {
        workspaceId: proposal.workspaceId,
        proposalId,
        key,
        revisionNumber: cleared.revisionNumber,
        section,
        sentence,
        words: figure.words,
        outcome,
        actual,
        note,
        measuredOn: dateOfDay(input.measuredOn) as Date,
        measuredBy,
        notedAt: ctx.now(),
        notedById: ctx.actor.personId,
      },
    })
    recordEvent(tx, ctx, 'launch.outcome_noted', { proposalId, noteId, revision: cleared.revisionNumber, outcome })
    await settleNotifications(tx, ctx, { kinds: ['launch.look_back'], proposalId, personId: ctx.actor.personId })
  })
}
