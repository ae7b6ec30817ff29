import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, defaultDueDay, dueMoment, reminders } from '@/lib/domain/review/due'

describe('when a review is due', () => {
  it.each([
    ['2026-11-25', 5, '2026-12-02'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 0, '2026-11-30'],
    ['2026-11-28', 1, '2026-12-01'],
    ['2026-12-31', 2, '2027-01-04'],
  ])('%s and %i working days: %s', (from, days, due) => {
    expect(addWorkingDays(from, days)).toBe(due)
  })

  it('never falls on a weekend, and leaves exactly so many working days between', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 60 }),
        (date, days) => {
          const from = date.toISOString().slice(0, 10)
          const due = addWorkingDays(from, days)
          expect([0, 6]).not.toContain(new Date(due).getUTCDay())
          let left = 0
          const start = addWorkingDays(from, 0)
          for (let at = Date.parse(start); at < Date.parse(due); at += 86_400_000)
            if (![0, 6].includes(new Date(at + 86_400_000).getUTCDay())) left++
          expect(left).toBe(days)
        },
      ),
    )
  })

  it('counts from the day that it is where the author is', () => {
    const lateInLeeds = new Date('2026-11-24T23:30:00Z')
    expect(defaultDueDay(lateInLeeds, 'Europe/London', 1)).toBe('2026-11-25')
    expect(defaultDueDay(lateInLeeds, 'Asia/Tokyo', 1)).toBe('2026-11-26')
  })

  it('ends at five in the afternoon of the author', () => {
    expect(dueMoment('2026-12-02', 'Europe/London').toISOString()).toBe('2026-12-02T17:00:00.000Z')
    expect(dueMoment('2026-07-01', 'Europe/London').toISOString()).toBe('2026-07-01T16:00:00.000Z')
  })

  it('reminds once before and once at the due moment, and never after it', () => {
    const asked = {
      askedAt: new Date('2026-11-25T10:00:00Z'),
      dueAt: new Date('2026-12-02T17:00:00Z'),
      timeZone: 'Europe/London',
    }
    expect(reminders({ ...asked, remindDays: 3 })).toEqual([
      { at: new Date('2026-11-30T09:00:00Z'), isDue: false },
      { at: asked.dueAt, isDue: true },
    ])
    expect(reminders({ ...asked, remindDays: 9 })).toEqual([{ at: asked.dueAt, isDue: true }])
    expect(reminders({ ...asked, dueAt: null, remindDays: 3 })).toEqual([])
  })
})
