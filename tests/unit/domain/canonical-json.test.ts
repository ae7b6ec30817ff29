import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '@/lib/domain/canonical-json'

describe('canonical JSON', () => {
  it('sorts keys at every depth and leaves out what is undefined', () => {
    expect(canonicalJson({ b: 1, a: { d: [2, { f: null, e: undefined }], c: 'x' } })).toBe(
      '{"a":{"c":"x","d":[2,{"f":null}]},"b":1}',
    )
  })

  it('keeps the order of lists, where a hole is null', () => {
    expect(canonicalJson([3, undefined, 1])).toBe('[3,null,1]')
  })

  it('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value))
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain)
      }),
    )
  })

  it('gives equal text however the keys came about', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const backwards = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(backwards)).toBe(canonicalJson(value))
      }),
    )
  })
})
