import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OUTCOMES } from '@/lib/domain/after-launch/outcomes'
import { cameTrue } from '@/lib/domain/portfolio/came-true'
import { promisesKept } from '@/lib/domain/portfolio/promises-kept'

// Counted by hand. Stores noted seven figures: three kept, one better, one missed, two not measured. A proposal without a team missed one.
const NOTED = [
  { month: '2026-03', team: 'Stores', outcome: 'kept', promises: 2 },
  { month: '2026-04', team: 'Stores', outcome: 'kept', promises: 1 },
  { month: '2026-04', team: 'Stores', outcome: 'better', promises: 1 },
  { month: '2026-04', team: 'Stores', outcome: 'missed', promises: 1 },
  { month: '2026-04', team: 'Stores', outcome: 'not_measured', promises: 2 },
  { month: '2026-04', team: null, outcome: 'missed', promises: 1 },
] as const

describe('promises kept', () => {
  it('counts each by its outcome, and the share of those that were measured', () => {
    expect(promisesKept(NOTED, ['2026-03', '2026-04', '2026-05'])).toEqual({
      ...{ kept: 3, better: 1, missed: 2, not_measured: 2, promises: 8, share: 67 },
      months: [
        { month: '2026-03', kept: 2, better: 0, missed: 0, not_measured: 0, promises: 2, share: 100 },
        { month: '2026-04', kept: 1, better: 1, missed: 2, not_measured: 2, promises: 6, share: 50 },
        { month: '2026-05', kept: 0, better: 0, missed: 0, not_measured: 0, promises: 0, share: null },
      ],
      teams: [
        { team: 'Stores', kept: 3, better: 1, missed: 1, not_measured: 2, promises: 7, share: 80 },
        { team: null, kept: 0, better: 0, missed: 1, not_measured: 0, promises: 1, share: 0 },
      ],
    })
  })

  it('has no share where nothing was measured', () => {
    expect(promisesKept([], []).share).toBe(null)
    expect(promisesKept([{ month: '2026-03', team: null, outcome: 'not_measured', promises: 3 }], []).share).toBe(null)
  })

  it('adds up: outcomes, teams and months hold every promise once', () => {
    const months = ['2026-01', '2026-02', '2026-03']
    const row = fc.record({
      month: fc.constantFrom(...months),
      team: fc.constantFrom('Stores', 'Online', null),
      outcome: fc.constantFrom(...OUTCOMES),
      promises: fc.integer({ min: 1, max: 50 }),
    })
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const figure = promisesKept(rows, months)
        const all = rows.reduce((sum, { promises }) => sum + promises, 0)
        expect(figure.promises).toBe(all)
        for (const parts of [[figure], figure.teams, figure.months]) {
          expect(parts.reduce((sum, part) => sum + part.promises, 0)).toBe(all)
          for (const part of parts) expect(OUTCOMES.reduce((sum, outcome) => sum + part[outcome], 0)).toBe(part.promises)
        }
      }),
    )
  })
})

describe('risks that came true', () => {
  // Counted by hand: Stores foresaw three of four, Online none of two.
  const ROWS = [
    { team: 'Online', isForeseen: false, happened: 2 },
    { team: 'Stores', isForeseen: true, happened: 3 },
    { team: 'Stores', isForeseen: false, happened: 1 },
  ]

  it('counts what was foreseen and what was not, by team', () => {
    expect(cameTrue(ROWS)).toEqual({
      ...{ happened: 6, foreseen: 3, unforeseen: 3 },
      teams: [
        { team: 'Online', happened: 2, foreseen: 0, unforeseen: 2 },
        { team: 'Stores', happened: 4, foreseen: 3, unforeseen: 1 },
      ],
    })
    expect(cameTrue([])).toEqual({ happened: 0, foreseen: 0, unforeseen: 0, teams: [] })
  })

  it('adds up', () => {
    const row = fc.record({ team: fc.constantFrom('a', 'b', null), isForeseen: fc.boolean(), happened: fc.nat(50) })
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const { happened, foreseen, unforeseen, teams } = cameTrue(rows)
        expect(foreseen + unforeseen).toBe(happened)
        expect(teams.reduce((sum, team) => sum + team.happened, 0)).toBe(happened)
      }),
    )
  })
})
