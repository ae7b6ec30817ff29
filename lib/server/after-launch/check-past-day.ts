import { addDays } from '@/lib/domain/calendar-day'
import { invalid } from '@/lib/domain/errors'
import { calendarDayIn } from '@/lib/domain/when'
import type { Context, Tx } from '@/lib/server/context'
import { zoneOf } from '@/lib/server/people/zone-of'

/**
 * Throws 'invalid' at the field for a day that is still to come where the actor lives: what will be measured was not measured. A day more is
 * let through, for whoever travels ahead of the time zone in their profile.
 */
export async function checkPastDay(tx: Tx, { actor, now }: Context, day: string, field: string): Promise<void> {
  const today = calendarDayIn(now(), await zoneOf(tx, actor.personId))
  if (day <= addDays(today, 1)) return
  const message = 'This day is still to come. Choose today or a day before.'
  throw invalid(message, { [field]: message })
}
