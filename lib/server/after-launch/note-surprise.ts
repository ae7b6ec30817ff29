import type { AddSurpriseInput } from '@/lib/domain/after-launch/inputs'
import { dateOfDay } from '@/lib/domain/calendar-day'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { checkPastDay } from './check-past-day'
import { holdLaunched } from './hold-launched'

/** Notes something that happened after launch and that no pre-mortem had named. */
export async function noteSurprise(ctx: Context, { proposalId, text, happenedOn }: AddSurpriseInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    const { proposal } = await holdLaunched(tx, ctx, proposalId)
    await checkPastDay(tx, ctx, happenedOn, 'happenedOn')
    const { id: surpriseId } = await tx.surprise.create({
      data: {
        workspaceId: proposal.workspaceId,
        proposalId,
        text,
        happenedOn: dateOfDay(happenedOn) as Date,
        notedAt: ctx.now(),
        notedById: ctx.actor.personId,
      },
    })
    recordEvent(tx, ctx, 'launch.surprise_noted', { proposalId, surpriseId })
  })
}
