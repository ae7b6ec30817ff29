import { describe, expect, it } from 'vitest'
import { LocalStart, localStart, startInWords, startMoment } from '@/lib/domain/premortem/start'

describe('the start of a session', () => {
  it.each([
    ['2026-11-26T14:00', 'Europe/London', '2026-11-26T14:00:00.000Z', 'Thursday 26 November 2026, 14:00'],
    ['2026-07-01T14:30', 'Europe/London', '2026-07-01T13:30:00.000Z', 'Wednesday 1 July 2026, 14:30'],
    ['2026-07-01T14:30', 'Asia/Kolkata', '2026-07-01T09:00:00.000Z', 'Wednesday 1 July 2026, 14:30'],
    ['2026-11-26T00:05', 'Pacific/Auckland', '2026-11-25T11:05:00.000Z', 'Thursday 26 November 2026, 00:05'],
    ['2026-03-29T09:20', 'Europe/Berlin', '2026-03-29T07:20:00.000Z', 'Sunday 29 March 2026, 09:20'],
  ])('%s in %s is one moment, and reads back the same', (local, timeZone, moment, words) => {
    const at = startMoment(local, timeZone)
    expect(at.toISOString()).toBe(moment)
    expect(localStart(at, timeZone)).toBe(local)
    expect(startInWords(at, timeZone)).toBe(words)
  })

  it('is a day that there is, and a time of it', () => {
    expect(LocalStart.safeParse('2028-02-29T23:59').success).toBe(true)
    for (const wrong of ['2027-02-29T10:00', '2027-02-28T24:00', '2027-02-28T10:60', '2027-02-28', '', '2027-02-28T10:00:00Z'])
      expect(LocalStart.safeParse(wrong).success, wrong).toBe(false)
  })
})
