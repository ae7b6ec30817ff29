import { describe, expect, it } from 'vitest'
import { dueInWords, waitingInWords } from '@/lib/domain/desk/due-words'

const NOW = new Date('2026-11-25T12:00:00Z')

describe('when a review is due, in words', () => {
  it.each([
    ['2026-11-25T17:00:00Z', 'Europe/London', 'Due today at 17:00'],
    ['2026-11-25T17:00:00Z', 'Pacific/Auckland', 'Due today at 06:00'],
    ['2026-11-26T17:00:00Z', 'Pacific/Auckland', 'Due tomorrow'],
    ['2026-11-26T17:00:00Z', 'Europe/London', 'Due tomorrow'],
    ['2026-11-27T17:00:00Z', 'Europe/London', 'Due Friday'],
    ['2026-12-01T17:00:00Z', 'Europe/London', 'Due Tuesday'],
    ['2026-12-02T17:00:00Z', 'Europe/London', 'Due 2 December'],
    ['2027-01-04T17:00:00Z', 'Europe/London', 'Due 4 January 2027'],
    ['2026-11-25T09:00:00Z', 'Europe/London', 'Late since 09:00'],
    ['2026-11-24T17:00:00Z', 'Europe/London', 'Late by 1 day'],
    // Half past midnight in London is the evening before in Los Angeles.
    ['2026-11-25T00:30:00Z', 'America/Los_Angeles', 'Late by 1 day'],
    ['2026-11-19T17:00:00Z', 'Europe/London', 'Late by 6 days'],
  ])('%s in %s: %s', (due, timeZone, text) => {
    const isLate = text.startsWith('Late')
    expect(dueInWords(new Date(due), NOW, timeZone)).toEqual({ text, isLate })
  })

  it('counts the days of waiting on the calendar of the zone', () => {
    expect(waitingInWords(new Date('2026-11-25T00:30:00Z'), NOW, 'Europe/London')).toBeNull()
    expect(waitingInWords(new Date('2026-11-25T00:30:00Z'), NOW, 'America/New_York')).toBe('Waiting 1 day')
    expect(waitingInWords(new Date('2026-11-14T12:00:00Z'), NOW, 'Europe/London')).toBe('Waiting 11 days')
  })
})
