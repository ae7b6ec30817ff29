import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DIGEST_HOUR, nextDigestAt } from '@/lib/domain/digest'

const HOUR = 3600_000
const ZONES = Intl.supportedValuesOf('timeZone')

function wallClock(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at)
}

describe('the morning of the daily mail', () => {
  it.each([
    ['before eight in London in summer', '2026-07-01T05:00:00Z', 'Europe/London', '2026-07-01T07:00:00Z'],
    ['at eight sharp it is the next', '2026-07-01T07:00:00Z', 'Europe/London', '2026-07-02T07:00:00Z'],
    ['in winter', '2026-12-01T07:59:59Z', 'Europe/London', '2026-12-01T08:00:00Z'],
    ['over the night when the clocks go back', '2026-10-24T20:00:00Z', 'Europe/London', '2026-10-25T08:00:00Z'],
    ['over the night when they go forward', '2027-03-27T20:00:00Z', 'Europe/London', '2027-03-28T07:00:00Z'],
    ['late in the evening before that night', '2027-03-27T23:30:00Z', 'Europe/London', '2027-03-28T07:00:00Z'],
    ['in New York it is still the day before', '2026-11-25T03:00:00Z', 'America/New_York', '2026-11-25T13:00:00Z'],
    ['in Auckland it is the next day already', '2026-11-25T12:00:00Z', 'Pacific/Auckland', '2026-11-25T19:00:00Z'],
    ['in Kathmandu, which is a quarter off', '2026-11-25T00:00:00Z', 'Asia/Kathmandu', '2026-11-25T02:15:00Z'],
    ['in Kiritimati, fourteen hours ahead', '2026-11-25T17:59:00Z', 'Pacific/Kiritimati', '2026-11-25T18:00:00Z'],
  ])('%s', (_, after, zone, expected) => {
    expect(nextDigestAt(new Date(after), zone).toISOString()).toBe(new Date(expected).toISOString())
  })

  it('comes after the moment, within a day and the hour of a change, and the clock there says eight', () => {
    const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2034-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moment, fc.constantFrom(...ZONES), (after, zone) => {
        const at = nextDigestAt(after, zone)
        const wait = at.getTime() - after.getTime()
        expect(wait).toBeGreaterThan(0)
        expect(wait).toBeLessThanOrEqual(25 * HOUR)
        expect(wallClock(at, zone)).toBe(`${String(DIGEST_HOUR).padStart(2, '0')}:00`)
      }),
      { numRuns: 500 },
    )
  })
})
