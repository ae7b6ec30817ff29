import { addDays } from '@/lib/domain/calendar-day'
import { calendarDayIn } from '@/lib/domain/when'
import { timeOf, weekdayOf } from './due-words'

/** Something on a calendar: on a whole day ("2027-03-04"), wherever one is, or at a moment. */
export type Dated = { day: string } | { at: Date }

/** Today and the six days after it, so that no weekday stands for two days. Our own number. */
const DAYS = 7

/** What falls in the seven days from today on the person's calendar, in order: of a day what has no hour first, then by the hour. What has passed today stays. */
export function inTheWeek<T extends Dated>(dates: readonly T[], now: Date, timeZone: string): T[] {
  const today = calendarDayIn(now, timeZone)
  const end = addDays(today, DAYS)
  return dates
    .map((date) => ({ date, day: dayIn(date, timeZone), at: 'at' in date ? Number(date.at) : 0 }))
    .filter(({ day }) => day >= today && day < end)
    .sort((one, other) => one.day.localeCompare(other.day) || one.at - other.at)
    .map(({ date }) => date)
}

/** "Today", "Tomorrow 14:00", "Thursday 14:00": when in the week it is. */
export function dayInWeek(date: Dated, now: Date, timeZone: string): string {
  const day = dayIn(date, timeZone)
  const today = calendarDayIn(now, timeZone)
  const time = 'at' in date ? ` ${timeOf(date.at, timeZone)}` : ''
  const name = day === today ? 'Today' : day === addDays(today, 1) ? 'Tomorrow' : weekdayOf(new Date(`${day}T12:00:00Z`), 'UTC')
  return `${name}${time}`
}

function dayIn(date: Dated, timeZone: string): string {
  return 'day' in date ? date.day : calendarDayIn(date.at, timeZone)
}
