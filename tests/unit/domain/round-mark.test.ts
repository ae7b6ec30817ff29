import { describe, expect, it } from 'vitest'
import { markInWords, roundMark } from '@/lib/domain/round-mark'

describe('what a history says of a round', () => {
  it.each([
    [null, true, 'In review, round 2'],
    [null, false, 'In review, round 2'],
    ['replaced', true, 'Changes requested, round 2'],
    ['replaced', false, 'Submitted anew, round 2'],
    ['withdrawn', true, 'Withdrawn, round 2'],
    ['rejected', true, 'Rejected, round 2'],
    ['cleared', false, 'Cleared to build, round 2'],
  ] as const)('ended: %s, changes asked for: %s', (end, hasRequest, words) => {
    expect(markInWords(roundMark({ number: 2, end }, hasRequest))).toBe(words)
  })
})
