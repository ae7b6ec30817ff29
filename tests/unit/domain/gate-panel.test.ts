import { describe, expect, it } from 'vitest'
import { stampOf } from '@/lib/domain/gate-panel'

const met = { state: 'met', waiver: null } as const
const waived = { state: 'not_met', waiver: { reason: 'Held on paper.' } } as const
const gate = { met: true, requirements: [met, met] }
const withWaivers = { met: true, requirements: [met, waived, waived] }

describe('the stamp of the gate', () => {
  it.each([
    ['in_review', gate, false, { word: 'Approved', beside: '' }],
    ['in_review', withWaivers, false, { word: 'Approved', beside: 'with 2 waived' }],
    ['cleared', gate, true, { word: 'Cleared', beside: '' }],
    ['cleared', withWaivers, true, { word: 'Cleared', beside: 'with 2 waived' }],
    ['cleared', withWaivers, false, null],
    ['in_review', { ...withWaivers, met: false }, false, null],
    ['draft', withWaivers, true, null],
  ] as const)('of %s, with %o and clearance %s, is %o', (status, judged, cleared, stamp) => {
    expect(stampOf({ status, gate: judged, clearance: { cleared } })).toEqual(stamp)
  })
})
