import { describe, expect, it } from 'vitest'
import { type GateRecords, judgeGate } from '@/lib/domain/gate'
import { markOf, marksInWords } from '@/lib/domain/gate-marks'
import { REQUIREMENTS, type RequirementKey } from '@/lib/domain/gate-names'
import { DEFAULT_POLICY } from '@/lib/domain/gate-policy'

const PROPOSAL = '018f0000-0000-7000-8000-000000000001'

/** Everything met, on revision 14. */
function records(over: Partial<GateRecords> = {}): GateRecords {
  return {
    proposalId: PROPOSAL,
    policy: DEFAULT_POLICY,
    judged: { revisionNumber: 14, roundNumber: 3, roundId: 'r3' },
    isSubmitted: true,
    text: [
      { key: 'questions', label: '', met: true, evidence: 'Customer, problem, why it matters', todo: [] },
      { key: 'sections', label: '', met: true, evidence: '9 of 9 sections, 2 of 2 question lists', todo: [] },
    ],
    words: { release: 414, faq: 900 },
    clarity: { fix: 0, look: 1, ignored: 0 },
    premortem: { premortemId: 'p1', revisionNumber: 14, standsAt: null, topRisks: 4, unanswered: [] },
    threads: { blocking: [], resolved: 14 },
    approvals: { state: 'met', evidence: '2 of 2', people: ['elena', 'marcus'] },
    waivers: [],
    ...over,
  }
}

function row(key: RequirementKey, over: Partial<GateRecords> = {}) {
  const found = judgeGate(records(over)).requirements.find((requirement) => requirement.key === key)
  if (!found) throw new Error(`no ${key}`)
  return found
}

describe('the gate', () => {
  it('is met when everything that the policy asks for is', () => {
    const gate = judgeGate(records())
    expect(gate.met).toBe(true)
    expect(gate.requirements.map(({ key, state, next }) => [key, state, next])).toEqual(
      REQUIREMENTS.map((key) => [key, 'met', null]),
    )
    expect(marksInWords(gate.requirements.map(markOf))).toBe('7 of 7 met')
  })

  it.each<[RequirementKey, Partial<GateRecords>, string, string, string]>([
    [
      'clear',
      { clarity: { fix: 2, look: 1, ignored: 1 } },
      'not_met',
      '2 to fix, 1 worth a look, 1 ignored with a reason',
      '/write#clarity',
    ],
    ['length', { words: { release: 601, faq: 900 } }, 'not_met', '1.34 pages. Cut 1 word', '/write'],
    [
      'length',
      { words: { release: 600, faq: 2600 } },
      'met',
      '1.34 pages. 150 words over 450. FAQ 2600 words, long above 2500',
      '',
    ],
    ['premortem', { premortem: null }, 'not_met', 'None is finished yet', '/premortem'],
    [
      'premortem',
      {
        premortem: {
          premortemId: 'p1',
          revisionNumber: 12,
          standsAt: null,
          topRisks: 4,
          unanswered: [{ number: 2, missing: ['an owner'] }],
        },
      },
      'not_met',
      '1 of 4 top risks has no owner. Held on revision 12',
      '/premortem/p1',
    ],
    [
      'premortem',
      { premortem: { premortemId: 'p1', revisionNumber: 12, standsAt: 14, topRisks: 0, unanswered: [] } },
      'met',
      'Held, and no risk got two votes',
      '',
    ],
    [
      'comments',
      { threads: { blocking: [{ id: 't1', authorId: 'sam' }], resolved: 3 } },
      'not_met',
      '1 open',
      '/write?thread=t1',
    ],
    ['approvals', { approvals: { state: 'waiting', evidence: '1 of 2', people: ['elena'] } }, 'waiting', '1 of 2', ''],
    [
      'questions',
      {
        text: [
          { key: 'questions', label: '', met: false, evidence: 'Customer', todo: [{ part: 'problem', says: 'Gives a figure' }] },
        ],
      },
      'not_met',
      'Customer. Still to do: Problem',
      '/write#problem',
    ],
  ])('says of %s what is there and where to go', (key, over, state, evidence, path) => {
    const found = row(key, over)
    expect([found.state, found.evidence]).toEqual([state, evidence])
    expect(found.next?.path ?? '').toBe(path && `/proposals/${PROPOSAL}${path}`)
    expect(judgeGate(records(over)).met).toBe(state === 'met')
  })

  it('asks only for what the policy asks for', () => {
    const gate = judgeGate(records({ policy: { ...DEFAULT_POLICY, requirements: ['length', 'questions'] }, premortem: null }))
    expect(gate.requirements.map(({ key }) => key)).toEqual(['questions', 'length'])
    expect(gate.met).toBe(true)
  })

  it('calls what a draft that was never submitted still lacks a beginning, and what somebody should look at not met', () => {
    const text = records().text.map((one) => ({ ...one, met: false }))
    const approvals = { state: 'not_yet', evidence: 'Not submitted yet', people: [] } as const
    const fresh = { isSubmitted: false, text, premortem: null, approvals, clarity: { fix: 2, look: 0, ignored: 0 } }
    const states = judgeGate(records(fresh)).requirements.map(({ key, state }) => [key, state])
    expect(Object.fromEntries(states)).toEqual({
      questions: 'not_yet',
      sections: 'not_yet',
      clear: 'not_met',
      length: 'met',
      premortem: 'not_yet',
      comments: 'met',
      approvals: 'not_yet',
    })
    expect(judgeGate(records({ ...fresh, isSubmitted: true, approvals: { ...approvals, state: 'not_met' } })).met).toBe(false)
    expect(row('premortem', { ...fresh, isSubmitted: true }).state).toBe('not_met')
  })

  it('lets a waived requirement pass, and goes on saying that it is not met', () => {
    const waiver = {
      requirement: 'premortem',
      reason: 'Held on paper.',
      waivedById: 'marcus',
      waivedAt: new Date('2026-11-25T10:00:00Z'),
    }
    const gate = judgeGate(records({ premortem: null, waivers: [waiver] }))
    expect(gate.met).toBe(true)
    expect(marksInWords(gate.requirements.map(markOf))).toBe('6 of 7 met, 1 waived')
    expect(row('premortem', { premortem: null, waivers: [waiver] })).toMatchObject({
      state: 'not_met',
      waiver: { reason: 'Held on paper.' },
    })
    expect(judgeGate(records({ threads: { blocking: [{ id: 't', authorId: 's' }], resolved: 0 }, waivers: [waiver] })).met).toBe(
      false,
    )
  })

  it('sends a text that nobody submitted to the review page', () => {
    const judged = { revisionNumber: null, roundNumber: null, roundId: null }
    const approvals = { state: 'not_met', evidence: 'Not submitted yet', people: [] } as const
    expect(row('approvals', { judged, approvals })).toMatchObject({
      title: 'Two approvals',
      next: { says: 'Submit for review', path: expect.stringMatching(/\/review\/submit$/) },
    })
  })
})
