import { dueMoment } from '@/lib/domain/review/due'
import { calendarDayIn } from '@/lib/domain/when'

const LEEDS = 'Europe/London'

/** The end of the working day in Leeds on which this moment lies: when verdicts of the demo are due. */
export function dueOn(at: Date): Date {
  return dueMoment(calendarDayIn(at, LEEDS), LEEDS)
}
