import { describe, expect, it } from 'vitest'
import { type CheckCounts, checkFacts, checkNote, toFixInWords } from '@/lib/domain/revision-check'

const counts = (over: Partial<CheckCounts> = {}): CheckCounts => ({
  fix: 9,
  look: 3,
  readingAge: 12,
  version: '1',
  language: 'english',
  ...over,
})

describe('what the check said of two revisions', () => {
  it('goes from one to the other, and is said once where nothing changed', () => {
    expect(checkFacts(counts({ fix: 14, readingAge: 17 }), counts())).toEqual([
      { label: 'Findings to fix', value: '14 to 9' },
      { label: 'Worth a look', value: '3' },
      { label: 'Reading level', value: 'Age 17 to 12' },
    ])
  })

  it('says what was not checked, and what cannot be', () => {
    expect(checkFacts(null, null)).toEqual([{ label: 'Findings', value: 'not checked' }])
    expect(checkFacts(null, counts())[0]).toEqual({ label: 'Findings to fix', value: 'not checked to 9' })
    const french = counts({ language: 'other', fix: 0, readingAge: null })
    expect(checkFacts(counts(), french)).toEqual([
      { label: 'Findings to fix', value: '9 to not English' },
      { label: 'Worth a look', value: '3 to not English' },
    ])
  })

  it('warns where the rules are not the same', () => {
    expect(checkNote(counts(), counts({ version: '2' }))).toMatch(/^The rules of the check changed/)
    expect(checkNote(counts(), counts())).toBeNull()
    expect(checkNote(null, counts())).toBeNull()
  })

  it('stands in a list in few words', () => {
    expect([counts(), counts({ fix: 0 }), counts({ language: 'other' }), null].map(toFixInWords)).toEqual([
      '9 to fix',
      'none to fix',
      'not English',
      'not checked',
    ])
  })
})
