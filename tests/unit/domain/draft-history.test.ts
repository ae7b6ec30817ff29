import { describe, expect, it } from 'vitest'
import { courseOf, daysStill, draftCursor, draftFigures, readDraftCursor } from '@/lib/domain/draft-history'

describe('figures of drafts', () => {
  it('divides all revisions by all proposals, and has a row for each team, those without one last', () => {
    const rows = [
      { team: null, proposals: 2, revisions: 0, daysBetween: null, still: 2 },
      { team: 'Online', proposals: 1, revisions: 2, daysBetween: 1.04, still: 0 },
      { team: 'Care homes', proposals: 3, revisions: 5, daysBetween: 4.26, still: 1 },
    ]
    expect(draftFigures(rows, 2.5)).toEqual({
      ...{ proposals: 6, perProposal: 1.2, daysBetween: 2.5, still: 3 },
      teams: [
        { team: 'Care homes', proposals: 3, perProposal: 1.7, daysBetween: 4.3, still: 1 },
        { team: 'Online', proposals: 1, perProposal: 2, daysBetween: 1, still: 0 },
        { team: 'No team', proposals: 2, perProposal: 0, daysBetween: null, still: 2 },
      ],
    })
    expect(draftFigures([], null)).toMatchObject({ proposals: 0, perProposal: 0, teams: [] })
  })

  it('never counts a day that is still to come', () => {
    const now = new Date()
    expect(daysStill({ editedAt: new Date(now.getTime() + 5) }, now)).toBe(0)
  })

  it('reads a place in the list as it wrote it, and nothing else', () => {
    const draft = { editedAt: new Date('2026-11-26T03:04:05.678Z'), id: '01a215e0-bf58-7179-9971-4dcb9a4069a3' }
    expect(readDraftCursor(draftCursor(draft))).toEqual({ at: draft.editedAt, id: draft.id })
    for (const wrong of [undefined, '', '1', `x.${draft.id}`, '12.no-id', ['1', '2']]) expect(readDraftCursor(wrong)).toBeNull()
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
