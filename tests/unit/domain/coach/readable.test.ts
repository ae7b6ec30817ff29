import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readable } from '@/lib/domain/coach/readable'
import { prime } from '@/lib/domain/examples/prime'

describe('text as the coach reads it', () => {
  it('is the text itself where people wrote it', () => {
    const text = JSON.stringify(prime).slice(0, 12_000).replaceAll('","', '", "')
    expect(readable(text)).toBe(text)
    expect(readable('Two  spaces, a line\n\nand so on ... ---- “https://example.com/a”')).toBe(
      'Two  spaces, a line\n\nand so on ... ---- “https://example.com/a”',
    )
  })

  it('finds nothing in the cells of an empty table', () => {
    expect(readable('\n \n\n\u00a0\n')).toBe('')
  })

  it('has an end, whatever is pasted: no endless run and no endless length', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a', '.', '-', ' ', '\n', 'A.', '👩‍👩‍👧'),
        fc.integer({ min: 300, max: 30_000 }),
        (unit, times) => {
          const text = readable(unit.repeat(times))
          expect(text.length).toBeLessThanOrEqual(12_000)
          expect(text).not.toMatch(/\S{201}|[^\S\n]{9}|\n{3}|\.{9}/u)
        },
      ),
    )
  })
})
