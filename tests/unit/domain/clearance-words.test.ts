import { describe, expect, it } from 'vitest'
import { statusInWords } from '@/lib/domain/clearance-words'

describe('the status in a list', () => {
  it.each([
    ['draft', null, 'Draft'],
    ['draft', 3, 'Draft, revision 3 cleared'],
    ['in_review', 3, 'In review, revision 3 cleared'],
    ['archived', 3, 'Archived, revision 3 cleared'],
    ['cleared', 3, 'Cleared'],
    ['cleared', null, 'Clearance expired'],
  ] as const)('of %s, with revision %s cleared now, is "%s"', (status, cleared, words) => {
    expect(statusInWords(status, cleared)).toBe(words)
  })

  it('never takes what a lead waived for met', () => {
    expect(statusInWords('cleared', 3, 2)).toBe('Cleared, 2 waived')
    expect(statusInWords('cleared', 3, 0)).toBe('Cleared')
    expect(statusInWords('cleared', null, 1)).toBe('Clearance expired')
  })
})
