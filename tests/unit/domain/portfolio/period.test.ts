import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/domain/calendar-day'
import { daysBefore, daysOfSpan, isIn, monthsOf, periodOf, startOfDay } from '@/lib/domain/portfolio/period'
import { calendarDayIn } from '@/lib/domain/when'

const NOW = new Date('2026-11-25T18:00:00Z')

describe('a period', () => {
  it('begins with the month, the quarter or the year on the calendar of the zone, and ends with today', () => {
    expect(daysOfSpan('month', NOW, 'UTC')).toEqual({ from: '2026-11-01', to: '2026-11-25' })
    expect(daysOfSpan('quarter', NOW, 'UTC')).toEqual({ from: '2026-10-01', to: '2026-11-25' })
    expect(daysOfSpan('year', NOW, 'UTC')).toEqual({ from: '2026-01-01', to: '2026-11-25' })
    expect(daysOfSpan('all', NOW, 'UTC')).toEqual({ from: null, to: '2026-11-25' })
    const newYear = new Date('2026-12-31T23:30:00Z')
    expect(daysOfSpan('year', newYear, 'Europe/Berlin')).toEqual({ from: '2027-01-01', to: '2027-01-01' })
    expect(daysOfSpan('quarter', newYear, 'America/New_York')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
  })

  it('is compared with as many days directly before', () => {
    expect(daysBefore({ from: '2026-03-01', to: '2026-03-31' })).toEqual({ from: '2026-01-29', to: '2026-02-28' })
    expect(daysBefore({ from: null, to: '2026-03-31' })).toBeNull()
  })

  it('has moments that are those of the zone, also where a day has no midnight or is left out', () => {
    expect(periodOf({ from: '2026-03-29', to: '2026-03-29' }, 'Europe/London')).toEqual({
      from: new Date('2026-03-29T00:00:00Z'),
      until: new Date('2026-03-29T23:00:00Z'),
    })
    expect(startOfDay('2026-09-06', 'America/Santiago')).toEqual(new Date('2026-09-06T04:00:00Z'))
    expect(startOfDay('2011-12-30', 'Pacific/Apia')).toEqual(new Date('2011-12-30T10:00:00Z'))
    const { from, until } = periodOf({ from: '2026-01-01', to: '2026-01-31' }, 'Pacific/Auckland')
    expect(isIn({ from, until }, new Date('2025-12-31T11:00:00Z'))).toBe(true)
    expect(isIn({ from, until }, new Date('2026-01-31T11:00:00Z'))).toBe(false)
  })

  it('names its months, the newest of many', () => {
    expect(monthsOf({ from: '2025-11-30', to: '2026-02-01' }, 12)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(monthsOf({ from: null, to: '2026-02-01' }, 2)).toEqual(['2026-01', '2026-02'])
  })

  it('and the one before hold every moment at most once, and its days', () => {
    const zone = fc.constantFrom(
      'UTC',
      'Europe/London',
      'America/Santiago',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'Pacific/Kiritimati',
    )
    const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(zone, moment, fc.integer({ min: 0, max: 400 }), moment, (timeZone, last, long, at) => {
        const to = calendarDayIn(last, timeZone)
        const days = { from: addDays(to, -long), to }
        const before = daysBefore(days) as { from: string; to: string }
        const day = calendarDayIn(at, timeZone)
        const [isNow, isBefore] = [isIn(periodOf(days, timeZone), at), isIn(periodOf(before, timeZone), at)]
        expect(isNow).toBe(day >= days.from && day <= days.to)
        expect(isBefore).toBe(day >= before.from && day <= before.to)
        expect(isNow && isBefore).toBe(false)
      }),
      { numRuns: 60 },
    )
  })
})
