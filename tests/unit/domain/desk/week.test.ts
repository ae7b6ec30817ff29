import { describe, expect, it } from 'vitest'
import { dayInWeek, inTheWeek } from '@/lib/domain/desk/week'

const NOW = new Date('2026-11-25T12:00:00Z')
const at = (moment: string) => ({ at: new Date(moment) })
const day = (text: string) => ({ day: text })

describe('this week', () => {
  it('is today and the six days after it, in order, whole days before their hours', () => {
    const dates = [
      day('2026-12-02'),
      at('2026-12-01T23:59:00Z'),
      at('2026-11-26T14:00:00Z'),
      day('2026-11-26'),
      at('2026-11-25T08:00:00Z'),
      at('2026-11-24T23:59:00Z'),
      day('2026-11-24'),
    ]
    expect(inTheWeek(dates, NOW, 'Europe/London')).toEqual([
      at('2026-11-25T08:00:00Z'),
      day('2026-11-26'),
      at('2026-11-26T14:00:00Z'),
      at('2026-12-01T23:59:00Z'),
    ])
    expect(inTheWeek([], NOW, 'Europe/London')).toEqual([])
  })

  it('begins and ends on the calendar of the person, but for days, which are the same everywhere', () => {
    // It is already Thursday 26 November in Auckland.
    const dates = [day('2026-11-25'), day('2026-12-02'), at('2026-11-25T10:30:00Z'), at('2026-12-02T10:30:00Z')]
    expect(inTheWeek(dates, NOW, 'Pacific/Auckland')).toEqual([day('2026-12-02'), at('2026-12-02T10:30:00Z')])
    expect(inTheWeek(dates, NOW, 'America/Los_Angeles')).toEqual([at('2026-11-25T10:30:00Z'), day('2026-11-25')].reverse())
  })

  it.each([
    [day('2026-11-25'), 'Europe/London', 'Today'],
    [at('2026-11-25T17:00:00Z'), 'Europe/London', 'Today 17:00'],
    [at('2026-11-26T14:00:00Z'), 'Europe/London', 'Tomorrow 14:00'],
    [at('2026-11-26T14:00:00Z'), 'Pacific/Auckland', 'Tomorrow 03:00'],
    [day('2026-11-27'), 'America/Los_Angeles', 'Friday'],
    [at('2026-12-01T09:30:00Z'), 'Europe/London', 'Tuesday 09:30'],
  ])('%j in %s: %s', (date, timeZone, words) => {
    expect(dayInWeek(date, NOW, timeZone)).toBe(words)
  })
})
