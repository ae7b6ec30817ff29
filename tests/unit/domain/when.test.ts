import { expect, it } from 'vitest'
import { calendarDayIn, dateLine, dayOf, whenInSentence, whenInWords } from '@/lib/domain/when'

const now = new Date('2026-11-23T12:00:00Z')

it.each([
  ['2026-11-23T11:51:00Z', 'Now'],
  ['2026-11-23T08:12:00Z', '08:12'],
  ['2026-11-22T23:59:00Z', 'Yesterday'],
  ['2026-11-19T16:20:00Z', 'Thu 16:20'],
  ['2026-11-16T12:00:00Z', '16 November'],
  ['2025-11-19T12:00:00Z', '19 November 2025'],
])('%s is told as %s', (at, words) => {
  expect(whenInWords(new Date(at), now, 'UTC')).toBe(words)
})

it('tells the day of the zone that one lives in', () => {
  const lateInLeeds = new Date('2026-11-22T20:30:00Z')
  expect(whenInWords(lateInLeeds, now, 'Asia/Tokyo')).toBe('05:30')
  expect(dayOf(lateInLeeds, now, 'Asia/Tokyo')).toBe('23 November')
  expect([calendarDayIn(lateInLeeds, 'Asia/Tokyo'), calendarDayIn(lateInLeeds, 'UTC')]).toEqual(['2026-11-23', '2026-11-22'])
})

it('is told in the middle of a sentence in small letters', () => {
  expect(whenInSentence(now, now, 'UTC')).toBe('just now')
  expect(whenInSentence(new Date('2026-11-22T12:00:00Z'), now, 'UTC')).toBe('yesterday')
  expect(whenInSentence(new Date('2026-11-19T16:20:00Z'), now, 'UTC')).toBe('Thu 16:20')
})

it('puts the day of the zone over the Desk', () => {
  expect(dateLine(now, 'Europe/London')).toBe('Monday 23 November')
  expect(dateLine(now, 'Pacific/Auckland')).toBe('Tuesday 24 November')
})
