import { describe, expect, it } from 'vitest'
import {
  courseOf,
  type DraftHistory,
  daysBetweenRevisions,
  daysStill,
  draftsSittingStill,
  revisionsPerProposal,
  teamFigures,
} from '@/lib/domain/draft-history'

const day = (number: number) => new Date(Date.UTC(2026, 10, number))

function draft(title: string, days: number[], over: Partial<DraftHistory> = {}): DraftHistory {
  const point = { words: 400, findings: null, isAutomatic: false, marks: [] }
  const points = days.map((at, index) => ({ ...point, number: index + 1, at: day(at) }))
  return {
    id: title,
    title,
    team: 'Stores',
    isOpen: true,
    startedAt: day(1),
    editedAt: day(days.at(-1) ?? 1),
    revisions: days.length,
    points,
    ...over,
  }
}

describe('figures of drafts', () => {
  it('counts revisions for each proposal, those without any included', () => {
    expect(revisionsPerProposal([draft('a', [1, 2, 3]), draft('b', [])])).toBe(1.5)
    expect(revisionsPerProposal([])).toBe(0)
  })

  it('takes the median of the days between, whatever the order of the rows', () => {
    expect(daysBetweenRevisions([draft('a', [1, 3, 10])])).toBe(4.5)
    const { points, ...rest } = draft('a', [1, 3, 10])
    expect(daysBetweenRevisions([{ ...rest, points: [...points].reverse() }, draft('b', [2, 3])])).toBe(2)
    expect(daysBetweenRevisions([draft('a', [4])])).toBeNull()
  })

  it('finds open drafts that sit still, the longest first', () => {
    const now = day(20)
    const drafts = [draft('fresh', [14]), draft('week', [13]), draft('month', [2]), draft('cleared', [1], { isOpen: false })]
    expect(draftsSittingStill(drafts, now).map(({ title }) => title)).toEqual(['month', 'week'])
    expect(daysStill({ editedAt: new Date(now.getTime() + 5) }, now)).toBe(0)
  })

  it('has a row for each team, and those without one last', () => {
    const drafts = [
      draft('a', [1], { team: null }),
      draft('b', [1, 2], { team: 'Online' }),
      draft('c', [1, 5], { team: 'Care homes' }),
    ]
    expect(teamFigures(drafts, day(20))).toEqual([
      { team: 'Care homes', proposals: 1, perProposal: 2, daysBetween: 4, still: 1 },
      { team: 'Online', proposals: 1, perProposal: 2, daysBetween: 1, still: 1 },
      { team: 'No team', proposals: 1, perProposal: 1, daysBetween: null, still: 1 },
    ])
  })

  it.each([
    [[489, 470, 368], 'falling'],
    [[300, 310], 'steady'],
    [[300, 330], 'rising'],
    [[2, 1], 'falling'],
    [[5], null],
    [[], null],
  ] as const)('sees where %j goes: %s', (values, course) => {
    expect(courseOf(values)).toBe(course)
  })
})
