import { describe, expect, it } from 'vitest'
import { monthSpan, monthsSince, TrailFilters } from '@/lib/domain/trail/filters'
import { trailHref } from '@/lib/domain/trail/href'

const NOTHING = { who: null, what: null, proposal: null, month: null, before: null }

describe('the address of the trail', () => {
  it('says what is shown, and reads back', () => {
    const filters = { ...NOTHING, who: 'dana', what: 'decides' as const, month: '2026-11', before: 40 }
    const href = trailHref('/settings/audit', filters)
    expect(href).toBe('/settings/audit?who=dana&what=decides&month=2026-11&before=40')
    expect(TrailFilters.parse(Object.fromEntries(new URL(href, 'http://x').searchParams))).toEqual(filters)
  })

  it.each([
    [{}],
    [{ who: "x' OR 1=1", what: 'nothing', proposal: 'x', month: '2026-13', before: '-1' }],
    [{ before: '1e99' }],
    [{ before: '' }],
  ])('takes %j for nothing', (query) => {
    expect(TrailFilters.parse(query)).toEqual(NOTHING)
  })
})

it('knows the months since the first entry', () => {
  expect(monthsSince(new Date('2026-09-30T23:59:59Z'), new Date('2026-11-01T00:00:00Z'))).toEqual([
    '2026-11',
    '2026-10',
    '2026-09',
  ])
  expect(monthsSince(new Date('1999-01-01T00:00:00Z'), new Date('2026-11-01T00:00:00Z'), 3)).toHaveLength(3)
  expect(monthSpan('2026-12')).toEqual({ from: new Date('2026-12-01T00:00:00Z'), until: new Date('2027-01-01T00:00:00Z') })
})
