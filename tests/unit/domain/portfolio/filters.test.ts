import { describe, expect, it } from 'vitest'
import { daysOf, PortfolioFilters, portfolioHref } from '@/lib/domain/portfolio/filters'

const NOW = new Date('2026-11-25T18:00:00Z')
const USUAL = PortfolioFilters.parse({})

describe('the address of the portfolio', () => {
  it('says nothing of what is as usual', () => {
    expect(portfolioHref(USUAL)).toBe('/portfolio')
    expect(USUAL).toMatchObject({ span: 'year', sort: { column: 'status', isDown: false }, after: null })
  })

  it('reads back what it says, and takes nothing that it does not know', () => {
    const said = {
      span: 'all',
      team: 'none',
      q: 'night & day',
      status: 'open',
      dates: 'decided',
      sort: 'here-down',
      after: '0198a0d4-0000-7000-8000-000000000001.Second Bell. Again',
    }
    const read = PortfolioFilters.parse(said)
    expect(read.after).toEqual({ id: '0198a0d4-0000-7000-8000-000000000001', value: 'Second Bell. Again' })
    const again = Object.fromEntries(new URL(portfolioHref(read), 'http://a').searchParams)
    expect(again).toEqual(said)
    const nonsense = { span: 'x', from: '2026-02-30', team: "'", status: 'x', owner: '%', dates: 'x', sort: 'id; --', after: 'x' }
    expect(PortfolioFilters.parse({ ...nonsense, q: ['a', 'b'] })).toEqual({ ...USUAL, q: 'a' })
  })

  it('counts the days that were chosen, where there is a first and a last', () => {
    const days = (said: object) => daysOf(PortfolioFilters.parse(said), NOW, 'UTC')
    expect(days({ from: '2026-02-01', to: '2026-02-28' })).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    expect(days({ from: '2026-02-01', span: 'month' })).toEqual({ from: '2026-11-01', to: '2026-11-25' })
    expect(days({ from: '2026-03-01', to: '2026-02-01' })).toEqual({ from: '2026-01-01', to: '2026-11-25' })
  })
})
