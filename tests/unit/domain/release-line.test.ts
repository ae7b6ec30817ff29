import { describe, expect, it } from 'vitest'
import { releaseLine } from '@/lib/domain/release-line'

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
