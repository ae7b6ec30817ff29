import { describe, expect, it } from 'vitest'
import { type StandingRecords, standingOf, waitOf } from '@/lib/domain/portfolio/standing'

const day = (number: number) => new Date(Date.UTC(2026, 5, number))
const DRAFT: StandingRecords = {
  status: 'draft',
  createdAt: day(1),
  archivedAt: null,
  closedAt: null,
  rounds: [],
  clearances: [],
  openPremortems: [],
  cameBackAt: [],
}
const NOW = new Date(Date.UTC(2026, 6, 1))
const of = (over: Partial<StandingRecords>, now = NOW) => standingOf({ ...DRAFT, ...over }, now)
const cleared = (from: number, endedAt: Date | null = null) => ({ clearedAt: day(from), expiresAt: day(from + 180), endedAt })

describe('where a proposal stands', () => {
  it('is with its author since it was started, or since it last came back', () => {
    expect(of({})).toEqual({
      ...{ state: 'draft', since: day(1) },
      ...{ outcome: null, decidedAt: null, lastDecidedAt: null },
    })
    const rounds = [
      { openedAt: day(3), endedAt: day(4) },
      { openedAt: day(6), endedAt: day(9) },
    ]
    expect(of({ rounds })).toMatchObject({ state: 'draft', since: day(9) })
    expect(of({ rounds, cameBackAt: [day(20), day(12)] })).toMatchObject({ since: day(20) })
  })

  it('is with its reviewers since the open round began, and a pre-mortem beside it changes nothing', () => {
    const rounds = [
      { openedAt: day(3), endedAt: day(6) },
      { openedAt: day(6), endedAt: null },
    ]
    const openPremortems = [{ createdAt: day(7) }]
    expect(of({ status: 'in_review', rounds, openPremortems })).toMatchObject({ state: 'in_review', since: day(6) })
    expect(of({ openPremortems })).toMatchObject({ state: 'premortem', since: day(7) })
  })

  it('was approved when it was first cleared, whatever came after', () => {
    const clearances = [cleared(20), cleared(11, day(20))]
    expect(of({ status: 'cleared', clearances })).toEqual({
      state: 'cleared',
      since: day(20),
      outcome: 'approved',
      decidedAt: day(11),
      lastDecidedAt: day(20),
    })
    const takenBack = [cleared(11, day(25))]
    expect(of({ clearances: takenBack })).toMatchObject({ decidedAt: day(11), lastDecidedAt: day(25) })
    expect(of({ clearances, cameBackAt: [day(22)] })).toMatchObject({ state: 'draft', since: day(22), outcome: 'approved' })
    expect(of({ status: 'rejected', closedAt: day(30), clearances })).toMatchObject({ state: 'rejected', outcome: 'approved' })
  })

  it('stands as expired since the very moment at which its newest clearance ran out', () => {
    const clearances = [cleared(20), cleared(11, day(20))]
    const end = day(200)
    const at = (now: Date) => of({ status: 'cleared', clearances }, now).since
    expect([at(new Date(end.getTime() - 1)), at(end), at(day(300))]).toEqual([day(20), end, end])
  })

  it('was rejected when a lead closed it, also from the archive', () => {
    expect(of({ status: 'rejected', closedAt: day(9) })).toEqual({
      state: 'rejected',
      since: day(9),
      outcome: 'rejected',
      decidedAt: day(9),
      lastDecidedAt: day(9),
    })
    const archived = of({ status: 'archived', closedAt: day(9), archivedAt: day(12) })
    const decided = { outcome: 'rejected', decidedAt: day(9), lastDecidedAt: day(9) }
    expect(archived).toEqual({ state: 'archived', since: day(12), ...decided })
    expect(of({ status: 'archived', archivedAt: day(12) })).toMatchObject({ outcome: null, decidedAt: null })
  })

  it('waits for somebody only while it is open', () => {
    expect((['draft', 'premortem', 'in_review', 'cleared', 'rejected', 'archived'] as const).map(waitOf)).toEqual([
      'author',
      'premortem',
      'reviewer',
      null,
      null,
      null,
    ])
  })
})
