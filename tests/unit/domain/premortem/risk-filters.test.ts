import { describe, expect, it } from 'vitest'
import { type RiskFilters, readRiskFilters, riskPageHref, risksShown } from '@/lib/domain/premortem/risk-filters'

describe('the list of top risks', () => {
  it.each([
    [{}, { view: 'open', owner: null, team: null, page: 1 }],
    [
      { view: 'late', owner: 'p1', team: 't1', page: '3' },
      { view: 'late', owner: 'p1', team: 't1', page: 3 },
    ],
    [
      { view: 'constructor', owner: ['a', 'b'], team: '', page: '-1' },
      { view: 'open', owner: null, team: null, page: 1 },
    ],
  ])('reads an address %j', (params, filters) => expect(readRiskFilters(params)).toEqual(filters))

  it.each<RiskFilters>([
    { view: 'open', owner: null, team: null, page: 1 },
    { view: 'late', owner: 'p1', team: 'none', page: 2 },
  ])('keeps every choice on another page: %j', (filters) => {
    const { searchParams } = new URL(riskPageHref(filters, filters.page), 'http://localhost')
    expect(readRiskFilters(Object.fromEntries(searchParams))).toEqual(filters)
  })

  it('shows the risks of a team, of no team, or of all', () => {
    const risk = (reasonId: string, teamId: string | null, owner: string | null = null) => ({
      reasonId,
      status: 'open' as const,
      isOverdue: false,
      isAnswered: false,
      isAccepted: false,
      owner: owner ? { id: owner } : null,
      proposal: { teamId },
    })
    const risks = [risk('a', 'stores', 'tom'), risk('b', null), risk('c', 'stores')]
    const shown = (params: Record<string, string>) => risksShown(risks, readRiskFilters(params)).map(({ reasonId }) => reasonId)
    expect(shown({})).toEqual(['a', 'b', 'c'])
    expect(shown({ team: 'stores' })).toEqual(['a', 'c'])
    expect(shown({ team: 'none' })).toEqual(['b'])
    expect(shown({ team: 'stores', owner: 'none' })).toEqual(['c'])
    expect(shown({ team: 'stores', view: 'late' })).toEqual([])
  })
})
