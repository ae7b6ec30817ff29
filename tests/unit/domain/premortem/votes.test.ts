import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_BALLOT, voteRuling } from '@/lib/domain/premortem/votes'

const cast = (reasonId: string, themeId: string | null, votes = 1) => ({ reasonId, themeId, votes })

describe('the limits of a ballot', () => {
  it.each([
    ['the first', [], cast('r1', 't1'), true],
    ['a third on a theme', [cast('r1', 't1'), cast('r2', 't1')], cast('r1', 't1'), true],
    ['a fourth on a theme', [cast('r1', 't1', 2), cast('r2', 't1')], cast('r3', 't1'), false],
    ['the fifth elsewhere', [cast('r1', 't1', 3), cast('r2', 't2')], cast('r3', 't2'), true],
    ['a sixth', [cast('r1', 't1', 3), cast('r2', 't2', 2)], cast('r3', 't3'), false],
    ['a fourth in the pile, on another reason', [cast('r1', null, 3)], cast('r2', null), true],
    ['a fourth in the pile, on the same', [cast('r1', null, 3)], cast('r1', null), false],
  ] as const)('%s vote', (_which, mine, on, allowed) => {
    expect(voteRuling(DEFAULT_BALLOT, mine, on).allowed).toBe(allowed)
  })

  it('holds whatever is tried', () => {
    const vote = fc.record({ reasonId: fc.constantFrom('r1', 'r2', 'r3'), themeId: fc.constantFrom('t1', 't2', null) })
    fc.assert(
      fc.property(
        fc.array(vote),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        (tries, votesEach, votesPerTheme) => {
          const mine: { reasonId: string; themeId: string | null; votes: number }[] = []
          for (const on of tries) if (voteRuling({ votesEach, votesPerTheme }, mine, on).allowed) mine.push({ ...on, votes: 1 })
          expect(mine.length).toBeLessThanOrEqual(votesEach)
          for (const theme of ['t1', 't2'])
            expect(mine.filter(({ themeId }) => themeId === theme).length).toBeLessThanOrEqual(votesPerTheme)
        },
      ),
    )
  })
})
