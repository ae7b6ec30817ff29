import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysToDecision, dotPlot } from '@/lib/domain/portfolio/days-to-decision'
import { firstFindings } from '@/lib/domain/portfolio/first-findings'
import { ideaToApproval } from '@/lib/domain/portfolio/idea-to-approval'
import { rejections } from '@/lib/domain/portfolio/rejections'
import { revisionsAndRounds } from '@/lib/domain/portfolio/revisions-and-rounds'
import { riskThemes } from '@/lib/domain/portfolio/risk-themes'
import { medianOf, proposalsIn } from '@/lib/domain/portfolio/tally'
import { WAITS, whereDraftsWait } from '@/lib/domain/portfolio/where-drafts-wait'

// Counted by hand. Seven were started: two never submitted, one of them closed by a lead; five submitted: two cleared, one closed,
// one taken back, one in review.
const STARTED = [
  { isSubmitted: false, outcome: null, proposals: 1 },
  { isSubmitted: false, outcome: 'rejected', proposals: 1 },
  { isSubmitted: true, outcome: 'approved', proposals: 2 },
  { isSubmitted: true, outcome: 'rejected', proposals: 1 },
  { isSubmitted: true, outcome: null, proposals: 2 },
] as const

describe('from idea to approval', () => {
  it('counts how far those that were started have come', () => {
    const figure = { started: 7, submitted: 5, decided: 4, approved: 2, rejected: 2, undecided: 3 }
    expect(ideaToApproval(STARTED)).toEqual(figure)
  })

  it('is nothing but noughts in an empty period', () => {
    expect(new Set(Object.values(ideaToApproval([])))).toEqual(new Set([0]))
  })
})

describe('days from the first draft to the decision', () => {
  it('takes the middle one, halfway between two', () => {
    const rows = [
      { days: 83, outcome: 'approved', proposals: 1 },
      { days: 14, outcome: 'rejected', proposals: 1 },
      { days: 30, outcome: 'approved', proposals: 1 },
      { days: 40, outcome: 'approved', proposals: 1 },
    ] as const
    expect(daysToDecision(rows)).toMatchObject({ decisions: 4, median: 35, shortest: 14, longest: 83 })
    expect(daysToDecision(rows.slice(0, 3)).median).toBe(30)
    expect(daysToDecision([{ days: 3, outcome: 'approved', proposals: 4 }, ...rows]).median).toBe(8.5)
    expect(daysToDecision([])).toEqual({ decisions: 0, median: null, shortest: null, longest: null, bars: [] })
  })

  it('puts a dot for each decision, and fewer where they would not fit', () => {
    const rows = [
      { days: 10, outcome: 'approved', proposals: 3 },
      { days: 61, outcome: 'rejected', proposals: 1 },
    ] as const
    const plot = dotPlot(daysToDecision(rows), 30, 4)
    expect(plot).toMatchObject({ each: 1, end: 90 })
    expect(plot.dots.map(({ row }) => row).sort()).toEqual([0, 0, 1, 2])
    const crowd = dotPlot(daysToDecision([{ days: 10, outcome: 'approved', proposals: 1000 }, ...rows]), 30, 4)
    expect(crowd.each).toBe(251)
    expect(crowd.dots.every(({ row }) => row < 4)).toBe(true)
    expect(crowd.dots).toHaveLength(5)
    expect(dotPlot(daysToDecision([]), 30, 4)).toEqual({ dots: [], each: 1, end: 30 })
  })
})

describe('revisions and rounds', () => {
  it('takes the medians and puts each into one band', () => {
    const figure = revisionsAndRounds([
      { revisions: 4, rounds: 1, proposals: 1 },
      { revisions: 12, rounds: 3, proposals: 1 },
      { revisions: 44, rounds: 6, proposals: 1 },
    ])
    expect(figure).toMatchObject({ proposals: 3, revisions: 12, rounds: 3 })
    expect(figure.byRevisions.map(({ proposals }) => proposals)).toEqual([1, 0, 1, 0, 1])
    expect(figure.byRounds.map(({ proposals }) => proposals)).toEqual([0, 1, 0, 1, 1])
    expect(revisionsAndRounds([])).toMatchObject({ proposals: 0, revisions: null, rounds: null })
  })
})

describe('rejections', () => {
  it('says why, the most frequent first, and adds up what was not spent', () => {
    const figure = rejections([
      { category: 'no_customer', months: 0.1, estimated: 1, proposals: 2 },
      { category: 'costs_too_much', months: 30.5, estimated: 3, proposals: 3 },
      { category: 'no_customer', months: 0.2, estimated: 1, proposals: 2 },
    ])
    expect(figure).toEqual({
      rejected: 7,
      months: 30.8,
      estimated: 5,
      reasons: [
        { category: 'no_customer', proposals: 4, months: 0.3 },
        { category: 'costs_too_much', proposals: 3, months: 30.5 },
      ],
    })
    expect(rejections([])).toEqual({ rejected: 0, months: 0, estimated: 0, reasons: [] })
  })
})

describe('where drafts wait', () => {
  it('names every place, also the empty ones', () => {
    const rows = [
      { wait: 'reviewer', days: 11, proposals: 1 },
      { wait: 'reviewer', days: 1, proposals: 2 },
      { wait: 'author', days: 6, proposals: 1 },
    ] as const
    expect(whereDraftsWait(rows)).toEqual([
      { wait: 'author', proposals: 1, median: 6, longest: 6 },
      { wait: 'premortem', proposals: 0, median: null, longest: null },
      { wait: 'reviewer', proposals: 3, median: 1, longest: 11 },
    ])
  })
})

describe('must-fix findings at first submission', () => {
  it('gives every month and every team, empty ones too', () => {
    const figure = firstFindings(
      [
        { month: '2026-02', team: 'Stores', findings: 9, proposals: 2 },
        { month: '2026-04', team: 'Stores', findings: 1, proposals: 1 },
        { month: '2026-04', team: null, findings: 3, proposals: 1 },
        { month: '2025-12', team: 'Stores', findings: 50, proposals: 1 },
      ],
      ['2026-02', '2026-03', '2026-04'],
    )
    expect(figure).toMatchObject({ proposals: 4, findings: 13, each: 3.3 })
    expect(figure.months.map(({ each }) => each)).toEqual([4.5, null, 2])
    expect(figure.teams.map(({ team, each }) => [team, each])).toEqual([
      ['Stores', 3.3],
      [null, 3],
    ])
    expect(firstFindings([], ['2026-02']).months).toEqual([{ month: '2026-02', proposals: 0, findings: 0, each: null }])
  })
})

describe('open top risks by theme', () => {
  it('takes themes of the same name for one, the most risks first', () => {
    const rows = [
      { theme: 'Trust', risks: 2 },
      { theme: null, risks: 4 },
      { theme: 'Cost', risks: 3 },
      { theme: ' trust', risks: 3 },
    ]
    const themes = riskThemes(rows).themes.map(({ theme, risks }) => [theme, risks])
    expect(themes).toEqual([
      ['Trust', 5],
      [null, 4],
      ['Cost', 3],
    ])
    expect(riskThemes([])).toEqual({ risks: 0, themes: [] })
  })
})

describe('the parts of every figure', () => {
  const proposals = fc.integer({ min: 1, max: 50 })
  const outcome = fc.constantFrom('approved' as const, 'rejected' as const)
  const months = ['2026-01', '2026-02', '2026-03']
  const rows = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 30 })

  it('add up to the whole', () => {
    const started = fc.record({ isSubmitted: fc.boolean(), outcome: fc.option(outcome), proposals })
    const decided = fc.record({ days: fc.nat(400), outcome, revisions: fc.nat(90), rounds: fc.nat(9), proposals })
    const rejected = fc.record({
      category: fc.constantFrom('a', 'b', 'c'),
      months: fc.nat(900).map((tenths) => tenths / 10),
      estimated: fc.constant(1),
      proposals,
    })
    const waiting = fc.record({ wait: fc.constantFrom(...WAITS), days: fc.nat(99), proposals })
    const submitted = fc.record({
      month: fc.constantFrom(...months),
      team: fc.constantFrom('A', 'B', null),
      findings: fc.nat(99),
      proposals,
    })
    const themes = fc.record({ theme: fc.constantFrom('A', 'a ', 'B', null), risks: fc.nat(9) })
    fc.assert(
      fc.property(rows(started), rows(decided), rows(rejected), rows(waiting), rows(submitted), rows(themes), (...all) => {
        const [s, d, r, w, f, t] = all
        const funnel = ideaToApproval(s)
        expect(funnel.decided + funnel.undecided).toBe(funnel.started)
        expect(funnel.started).toBe(proposalsIn(s))
        expect(proposalsIn(daysToDecision(d).bars)).toBe(proposalsIn(d))
        const effort = revisionsAndRounds(d)
        expect(proposalsIn(effort.byRevisions)).toBe(effort.proposals)
        expect(proposalsIn(effort.byRounds)).toBe(effort.proposals)
        const why = rejections(r)
        expect(proposalsIn(why.reasons)).toBe(why.rejected)
        expect(why.reasons.reduce((sum, row) => sum + Math.round(row.months * 10), 0)).toBe(Math.round(why.months * 10))
        expect(proposalsIn(whereDraftsWait(w))).toBe(proposalsIn(w))
        const first = firstFindings(f, months)
        expect(proposalsIn(first.months)).toBe(first.proposals)
        expect(proposalsIn(first.teams)).toBe(first.proposals)
        const risks = riskThemes(t)
        expect(risks.themes.reduce((sum, row) => sum + row.risks, 0)).toBe(risks.risks)
      }),
    )
  })

  it('have the median that the single proposals have', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ value: fc.nat(9), proposals: fc.integer({ min: 1, max: 4 }) }), { minLength: 1 }),
        (list) => {
          const single = list.flatMap(({ value, proposals: times }) => Array<number>(times).fill(value)).sort((a, b) => a - b)
          const at = (place: number) => single[Math.floor(place)] as number
          const middle = (at((single.length - 1) / 2) + at(single.length / 2)) / 2
          expect(medianOf(list, ({ value }) => value)).toBe(middle)
        },
      ),
    )
  })
})
