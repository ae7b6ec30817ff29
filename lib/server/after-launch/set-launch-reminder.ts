import { MOST_REMINDERS, type SetReminderInput } from '@/lib/domain/after-launch/inputs'
import { dateOfDay } from '@/lib/domain/calendar-day'
import { DomainError, invalid } from '@/lib/domain/errors'
import { calendarDayIn } from '@/lib/domain/when'
import { type Context, transaction } from '@/lib/server/context'
import { recordEvent } from '@/lib/server/events'
import { zoneOf } from '@/lib/server/people/zone-of'
import { holdLaunched } from './hold-launched'

/** Sets a day on which whoever writes the proposal is reminded to note what happened. */
export async function setLaunchReminder(ctx: Context, { proposalId, dueOn }: SetReminderInput): Promise<void> {
  await transaction(ctx, async (tx) => {
    await holdLaunched(tx, ctx, proposalId)
    if (dueOn <= calendarDayIn(ctx.now(), await zoneOf(tx, ctx.actor.personId)))
      throw invalid('Choose a day ahead.', { dueOn: 'Choose a day ahead.' })
    const ahead = await tx.launchReminder.findMany({ where: { proposalId, cancelledAt: null, toldAt: null } })
    if (ahead.length >= MOST_REMINDERS)
      throw new DomainError('limit', `${MOST_REMINDERS} reminders are ahead already. Take one back first.`)
    const day = dateOfDay(dueOn) as Date
    if (ahead.some((one) => one.dueOn.getTime() === day.getTime()))
      throw invalid('There is a reminder on this day.', { dueOn: 'There is a reminder on this day already.' })
    const row = { proposalId, dueOn: day, setAt: ctx.now(), setById: ctx.actor.personId }
    const { id: reminderId } = await tx.launchReminder.create({ data: row })
    recordEvent(tx, ctx, 'launch.reminder_set', { proposalId, reminderId, dueOn })
  })
}
