import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarFile, type DueDate } from '@/lib/domain/calendar-file'
import { readCalendar } from '@/tests/support/calendar-reader'

const DATE = {
  uid: 'review-1@dateline',
  title: 'Review: Second Bell',
  says: 'Revision 4.',
  url: 'https://a.example/p/1/review',
  since: new Date('2026-11-25T18:00:00.123Z'),
}
const events = (...dates: DueDate[]) => readCalendar(calendarFile('Dateline', dates)).events

describe('a calendar file', () => {
  it('has an event at its moment, in UTC, as long as it takes, and one for its whole day', () => {
    const meeting = { ...DATE, at: new Date('2026-12-01T16:30:00Z'), minutes: 70, version: 3 }
    const [first, second] = events(meeting, { ...DATE, uid: 'risk-1@dateline', day: '2026-12-31' })
    expect(first).toEqual({
      UID: DATE.uid,
      DTSTAMP: '20261125T180000Z',
      SEQUENCE: '3',
      DTSTART: '20261201T163000Z',
      DURATION: 'PT70M',
      SUMMARY: DATE.title,
      DESCRIPTION: `${DATE.says}\n${DATE.url}`,
      URL: DATE.url,
      TRANSP: 'TRANSPARENT',
    })
    expect(second).toMatchObject({
      SEQUENCE: '0',
      'DTSTART;VALUE=DATE': '20261231',
      'DTEND;VALUE=DATE': '20270101',
    })
    expect(readCalendar(calendarFile('Dateline', []))).toEqual({ name: 'Dateline', version: '2.0', events: [] })
  })

  it('is the same file as long as the same is due', () => {
    const dates: DueDate[] = [{ ...DATE, at: new Date('2026-12-01T16:30:00Z') }]
    expect(calendarFile('Dateline', dates)).toBe(calendarFile('Dateline', structuredClone(dates)))
  })

  it('lets no words out of their line', () => {
    const title = 'Bell; a, b \\ c\r\nEND:VCALENDAR\u0000'
    expect(events({ ...DATE, title, day: '2026-12-01' })).toMatchObject([{ SUMMARY: 'Bell; a, b \\ c\nEND:VCALENDAR ' }])
  })

  it('folds lines at 75 octets and cuts no letter, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
        const file = calendarFile('Dateline', [{ ...DATE, title: words, day: '2026-12-01' }])
        for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        const kept = words.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n]/gu, ' ')
        expect(readCalendar(file).events[0]?.SUMMARY).toBe(kept)
      }),
    )
  })
})
