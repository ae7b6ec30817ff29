import { describe, expect, it } from 'vitest'
import { clearsVotes, DEFAULT_MINUTES, nextPhase, PHASES } from '@/lib/domain/premortem/phases'

describe('the phases of a pre-mortem', () => {
  it('come in the order of the method and take 70 minutes together', () => {
    expect(PHASES).toEqual(['scene', 'silent', 'reveal', 'group', 'vote', 'plan', 'close'])
    expect(Object.values(DEFAULT_MINUTES).reduce((sum, minutes) => sum + minutes, 0)).toBe(70)
    expect(PHASES.map(nextPhase)).toEqual([...PHASES.slice(1), null])
  })

  it.each([
    ['vote', 'group', true],
    ['vote', 'silent', true],
    ['plan', 'vote', true],
    ['close', 'vote', true],
    ['close', 'reveal', true],
    ['close', 'plan', false],
    ['group', 'reveal', false],
    ['reveal', 'silent', false],
    ['vote', 'plan', false],
    ['group', 'vote', false],
  ] as const)('from %s to %s empties the ballots: %s', (from, to, clears) => {
    expect(clearsVotes(from, to)).toBe(clears)
  })
})
