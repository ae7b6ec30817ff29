import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarFile, type DueDate } from '@/lib/domain/calendar-file'

const NOW = new Date('2026-11-25T18:00:00.123Z')
const DATE = { uid: 'review-1@dateline', title: 'Review: Second Bell', says: 'Revision 4.', url: 'https://a.example/p/1/review' }
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')
const value = (file: string, name: string) =>
  unfolded(file)
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1)
const unescaped = (text = '') => text.replaceAll(/\\(.)/g, (_, mark) => (mark === 'n' ? '\n' : mark))

describe('a calendar file', () => {
  it('has an event at its moment, in UTC, and one for its whole day', () => {
    const dates: DueDate[] = [
      { ...DATE, at: new Date('2026-12-01T16:30:00Z') },
      { ...DATE, uid: 'risk-1@dateline', day: '2026-12-31' },
    ]
    const lines = unfolded(calendarFile('Dateline', dates, NOW))
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0'])
    expect(lines).toContain('DTSTART:20261201T163000Z')
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231')
    expect(lines).toContain('DTEND;VALUE=DATE:20270101')
    expect(lines.filter((line) => line === 'DTSTAMP:20261125T180000Z')).toHaveLength(2)
    expect(lines.slice(-3)).toEqual(['END:VEVENT', 'END:VCALENDAR', ''])
    expect(unfolded(calendarFile('Dateline', [], NOW))).not.toContain('BEGIN:VEVENT')
  })

  it('lets no words out of their line', () => {
    const title = 'Bell; a, b \\ c\r\nEND:VCALENDAR\u0000'
    const file = calendarFile('Dateline', [{ ...DATE, title, day: '2026-12-01' }], NOW)
    expect(value(file, 'SUMMARY')).toBe('Bell\\; a\\, b \\\\ c\\nEND:VCALENDAR ')
    expect(unfolded(file).filter((line) => line === 'END:VCALENDAR')).toHaveLength(1)
  })

  it('folds lines at 75 octets and cuts no letter, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
        const file = calendarFile('Dateline', [{ ...DATE, title: words, day: '2026-12-01' }], NOW)
        for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        const kept = words.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n]/gu, ' ')
        expect(unescaped(value(file, 'SUMMARY'))).toBe(kept)
      }),
    )
  })
})
