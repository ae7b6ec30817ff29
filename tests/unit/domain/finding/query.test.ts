import { describe, expect, it } from 'vitest'
import { ListFilters, listHref } from '@/lib/domain/finding/filters'
import { isEmptyQuery, parseQuery } from '@/lib/domain/finding/query'

describe('what somebody typed', () => {
  it.each([
    ['bell', 'all', [], 'bell'],
    ['bell ', 'all', ['bell'], null],
    ['Second Bell', 'all', ['second'], 'bell'],
    ['second b', 'all', ['second'], 'b'],
    ['bell bell bell', 'all', ['bell'], 'bell'],
    ['> new', 'commands', [], 'new'],
    ['@isa', 'people', [], 'isa'],
    ['  @Isa Bell', 'people', ['isa'], 'bell'],
    ["bell' & !x | (y:*) \\", 'all', ['bell', 'x'], 'y'],
    ['', 'all', [], null],
    ['!? --', 'all', [], null],
  ])('%j', (typed, scope, words, beginning) => expect(parseQuery(typed)).toMatchObject({ scope, words, beginning }))

  it('is empty without a letter or digit', () => {
    expect(['', '>', '@ ', '!?'].map((typed) => isEmptyQuery(parseQuery(typed)))).toEqual([true, true, true, true])
    expect(isEmptyQuery(parseQuery('a'))).toBe(false)
  })

  it('is cut after twelve words', () => {
    const { words, beginning } = parseQuery(Array.from({ length: 40 }, (_, at) => `word${at}`).join(' '))
    expect(words.length + (beginning ? 1 : 0)).toBe(12)
  })
})

describe('the address of the list', () => {
  const id = '0198a0d4-0000-7000-8000-000000000001'

  it('says again what it was asked', () => {
    const filters = ListFilters.parse({
      q: 'bell',
      status: 'draft',
      team: id,
      owner: 'abc',
      sort: 'title',
      after: `1.${id}.second bell. 2`,
    })
    expect(filters.after).toEqual({ tier: 1, id, value: 'second bell. 2' })
    const query = new URL(listHref(filters), 'http://here').searchParams
    expect(ListFilters.parse(Object.fromEntries(query))).toEqual(filters)
    expect(listHref({})).toBe('/proposals')
  })

  it('is as if nothing were said where it says nothing that can be read', () => {
    const strange = { q: ['a', 'b'], status: 'gone', team: 'x', owner: "'; drop", sort: 'up', after: `9.${id}.1` }
    expect(ListFilters.parse(strange)).toEqual({ q: 'a', status: null, team: null, owner: null, sort: null, after: null })
    expect(ListFilters.parse({ after: `0.${id}.\u0000` }).after).toBeNull()
    expect(ListFilters.parse({})).toEqual({ q: '', status: null, team: null, owner: null, sort: null, after: null })
  })
})
