import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, isCalendarDay } from '@/lib/domain/calendar-day'
import { CalendarDay } from '@/lib/domain/proposal'

describe('a calendar day', () => {
  it.each([
    ['2027-03-04', true],
    ['2028-02-29', true],
    ['1900-01-01', true],
    ['2999-12-31', true],
    ['2027-02-29', false],
    ['2027-13-01', false],
    ['2027-3-4', false],
    ['2027-03-04T00:00:00Z', false],
    // A day later is none that a database or a calendar can read.
    ['9999-12-31', false],
    ['0000-01-01', false],
  ])('%s: %s', (day, isOne) => {
    expect(isCalendarDay(day)).toBe(isOne)
    expect(CalendarDay.safeParse(day).success).toBe(isOne)
  })

  it('is counted on over the ends of months and years', () => {
    expect(addDays('2999-12-31', 1)).toBe('3000-01-01')
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28')
    expect(daysBetween('2027-12-31', '2028-03-01')).toBe(61)
  })
})
