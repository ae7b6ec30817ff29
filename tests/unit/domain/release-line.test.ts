import { describe, expect, it } from 'vitest'
import { otherDay, releaseLine } from '@/lib/domain/release-line'

describe('the line over a press release', () => {
  it.each([
    ['2027-04-01', 'LEEDS, 4 March 2027 — It rings twice.', 'For release 1 April 2027'],
    ['2027-04-01', undefined, 'For release 1 April 2027'],
    [null, 'LEEDS, 4 March 2027 — It rings twice.', 'For release 4 March 2027'],
    [null, 'It rings twice.', 'Release date not set'],
    [null, '', 'Release date not set'],
    [null, undefined, ''],
  ])('planned for %j, with the summary %j', (launchDate, summary, line) => expect(releaseLine(launchDate, summary)).toBe(line))
})

describe('the launch date of the details beside the dateline', () => {
  it('says both days where they differ', () => {
    expect(otherDay('2027-04-01', 'LEEDS, 4 March 2027 — It rings twice.')).toBe(
      'The details plan the launch for 1 April 2027, and this is dated 4 March 2027. Change the one that is wrong.',
    )
  })
  it.each([
    ['2027-03-04', 'LEEDS, March 4, 2027 — It rings twice.'],
    ['2027-03-04', 'It rings twice.'],
    [null, 'LEEDS, 4 March 2027 — It rings twice.'],
  ])('is silent for %j and %j', (launchDate, summary) => expect(otherDay(launchDate, summary)).toBeNull())
})
