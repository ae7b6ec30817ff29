import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REQUIREMENTS } from '@/lib/domain/gate-names'
import { DEFAULT_POLICY, type GatePolicy, type RequiredFunction } from '@/lib/domain/gate-policy'
import { countChanges, draftOf, onTopOf, policyOf } from '@/lib/domain/policy-draft'

const asks = (name: string, aboveMonths: number | null = null): RequiredFunction => ({
  name,
  aboveMonths,
  firstChoiceId: null,
  standInId: null,
  sections: [],
})

const policies: fc.Arbitrary<GatePolicy> = fc.record({
  requirements: fc.subarray([...REQUIREMENTS], { minLength: 1 }),
  warnWords: fc.integer({ min: 100, max: 102 }),
  stopWords: fc.integer({ min: 100, max: 102 }),
  topRiskScore: fc.integer({ min: 1, max: 3 }),
  approvals: fc.integer({ min: 1, max: 3 }),
  functions: fc.subarray([asks('Legal'), asks('Finance', 12), asks('Security')]),
  reviewDays: fc.integer({ min: 1, max: 3 }),
  remindDays: fc.integer({ min: 1, max: 3 }),
  clearedDays: fc.integer({ min: 1, max: 3 }),
})

describe('a policy that somebody else saved while it was being changed', () => {
  const base = { ...DEFAULT_POLICY, functions: [asks('Legal'), asks('Finance')] }
  const theirs = { ...base, approvals: 5, clearedDays: 90, requirements: ['length' as const], functions: [asks('Legal', 6)] }

  it('keeps what was changed here, takes the rest, and says what they changed', () => {
    const mine = draftOf({ ...base, approvals: 4, functions: [asks('Legal', 12), asks('Finance'), asks('Security')] })
    const { draft, told } = onTopOf(base, mine, theirs)
    expect(policyOf(draft)).toEqual({ ...theirs, approvals: 4, functions: [asks('Legal', 12), asks('Security')] })
    expect(told).toEqual([
      ...['questions', 'sections', 'clear', 'premortem', 'comments', 'approvals'].map(() => expect.stringContaining('no longer')),
      'Approvals in all: 5, was 2. Yours stays in the form.',
      'Days that a clearance lasts: 90, was 180.',
      'Legal was changed under “Who must approve”. Yours stays in the form.',
      'Finance was taken out under “Who must approve”.',
    ])
  })

  it('keeps a number as it is typed, also one that is none yet', () => {
    const { numbers, ...rest } = draftOf(base)
    expect(onTopOf(base, { ...rest, numbers: { ...numbers, approvals: '' } }, theirs).draft.numbers.approvals).toBe('')
  })

  it('is theirs where nothing was changed here, and one’s own where they changed nothing', () => {
    fc.assert(
      fc.property(policies, policies, (one, other) => {
        expect(countChanges(other, onTopOf(one, draftOf(one), other).draft)).toBe(0)
        expect(onTopOf(one, draftOf(other), one)).toMatchObject({ told: [] })
        expect(countChanges(other, onTopOf(one, draftOf(other), one).draft)).toBe(0)
      }),
    )
  })
})
