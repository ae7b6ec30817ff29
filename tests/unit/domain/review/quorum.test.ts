import { describe, expect, it } from 'vitest'
import { type QuorumRecords, quorum } from '@/lib/domain/review/quorum'
import { AT, asked, records, text, verdict } from '@/tests/support/review'

const later = new Date(AT.getTime() + 3600_000)
const legal = { name: 'Legal', aboveMonths: null, firstChoiceId: null, standInId: null, sections: [] }

describe('the quorum of a revision', () => {
  const table: [string, QuorumRecords, 'met' | 'not_met' | 'waiting'][] = [
    ['nobody is asked', records(), 'not_met'],
    ['nobody is asked, though somebody approved it earlier', records({ verdicts: [verdict('ann', 'approve')] }), 'not_met'],
    ['one is asked and has not decided', records({ reviewers: [asked('ann')] }), 'waiting'],
    ['the one who is asked approved', records({ reviewers: [asked('ann')], verdicts: [verdict('ann', 'approve')] }), 'met'],
    [
      'two approvals are needed, one is there, nobody else is asked',
      records({ approvals: 2, reviewers: [asked('ann')], verdicts: [verdict('ann', 'approve')] }),
      'not_met',
    ],
    [
      'two approvals are needed, one is there, another may come',
      records({
        approvals: 2,
        reviewers: [asked('ann'), asked('bo', { required: false })],
        verdicts: [verdict('ann', 'approve')],
      }),
      'waiting',
    ],
    [
      'a required reviewer is missing, though there are approvals enough',
      records({ reviewers: [asked('ann'), asked('bo', { required: false })], verdicts: [verdict('bo', 'approve')] }),
      'waiting',
    ],
    [
      'one open request for changes',
      records({
        reviewers: [asked('ann'), asked('bo', { required: false })],
        verdicts: [verdict('ann', 'approve'), verdict('bo', 'request_changes')],
      }),
      'not_met',
    ],
    [
      'a request for changes that a newer approval follows',
      records({ reviewers: [asked('ann')], verdicts: [verdict('ann', 'request_changes'), verdict('ann', 'approve')] }),
      'met',
    ],
    [
      'a request for changes of somebody who was left out of this round',
      records({
        roundId: 'two',
        reviewers: [asked('ann')],
        verdicts: [verdict('bo', 'request_changes'), verdict('ann', 'approve', { roundId: 'two' })],
      }),
      'not_met',
    ],
    [
      'a required reviewer abstains: it waits for a stand-in',
      records({
        reviewers: [asked('ann'), asked('bo', { required: false })],
        verdicts: [verdict('ann', 'abstain'), verdict('bo', 'approve')],
      }),
      'waiting',
    ],
    [
      'the stand-in of one who abstains approves',
      records({
        reviewers: [asked('ann'), asked('bo', { standInForId: 'ann' })],
        verdicts: [verdict('ann', 'abstain'), verdict('bo', 'approve')],
      }),
      'met',
    ],
    [
      'the stand-in of the stand-in approves',
      records({
        reviewers: [asked('ann'), asked('bo', { standInForId: 'ann' }), asked('cy', { standInForId: 'bo' })],
        verdicts: [verdict('ann', 'delegate'), verdict('bo', 'abstain'), verdict('cy', 'approve')],
      }),
      'met',
    ],
    [
      'a required reviewer stepped down after approving',
      records({
        reviewers: [asked('ann', { steppedDownAt: later }), asked('bo', { required: false })],
        verdicts: [verdict('ann', 'approve'), verdict('bo', 'approve')],
      }),
      'waiting',
    ],
    [
      'the only approval is of somebody who wrote it',
      records({ reviewers: [asked('ann')], verdicts: [verdict('ann', 'approve')], barred: new Set(['ann']) }),
      'waiting',
    ],
    [
      'the delegate approved in time, and the time has passed since',
      records({
        now: new Date(later.getTime() + 1),
        reviewers: [asked('ann'), asked('bo', { standInForId: 'ann', until: later })],
        verdicts: [verdict('ann', 'delegate'), verdict('bo', 'approve')],
      }),
      'met',
    ],
    [
      'a function of the policy has nobody',
      records({ functions: [legal], reviewers: [asked('ann')], verdicts: [verdict('ann', 'approve')] }),
      'not_met',
    ],
    [
      'a function of the policy approved',
      records({ functions: [legal], reviewers: [asked('ann', { function: 'Legal' })], verdicts: [verdict('ann', 'approve')] }),
      'met',
    ],
    [
      'a function that is needed above 6 months, at 4',
      records({
        months: 4,
        functions: [{ ...legal, aboveMonths: 6 }],
        reviewers: [asked('ann')],
        verdicts: [verdict('ann', 'approve')],
      }),
      'met',
    ],
    [
      'a function that is needed above 6 months, at 7 by now',
      records({
        months: 7,
        functions: [{ ...legal, aboveMonths: 6 }],
        reviewers: [asked('ann')],
        verdicts: [verdict('ann', 'approve')],
      }),
      'not_met',
    ],
    [
      'an approval of other text',
      records({
        revisionNumber: 2,
        hashes: new Map([
          [1, text()],
          [2, text({ problem: 'b' })],
        ]),
        reviewers: [asked('ann')],
        verdicts: [verdict('ann', 'approve')],
      }),
      'waiting',
    ],
    [
      'an approval of other text, in a part that they do not answer for',
      records({
        revisionNumber: 2,
        hashes: new Map([
          [1, text()],
          [2, text({ problem: 'b' })],
        ]),
        reviewers: [asked('ann', { sections: ['internalFaq'] })],
        verdicts: [verdict('ann', 'approve', { sections: ['internalFaq'] })],
      }),
      'met',
    ],
    [
      'an approval of one part, when they answer for all by now',
      records({ reviewers: [asked('ann')], verdicts: [verdict('ann', 'approve', { sections: ['internalFaq'] })] }),
      'waiting',
    ],
    [
      'an approval of other text whose difference is minor',
      records({
        revisionNumber: 2,
        hashes: new Map([
          [1, text()],
          [2, text({ problem: 'b' })],
        ]),
        minorMarks: [{ part: 'problem', fromHash: 'a', toHash: 'b' }],
        reviewers: [asked('ann')],
        verdicts: [verdict('ann', 'approve')],
      }),
      'met',
    ],
    [
      'old text is back: the old approval is too, whatever was said of the text between',
      records({
        revisionNumber: 3,
        hashes: new Map([
          [1, text()],
          [2, text({ problem: 'b' })],
          [3, text()],
        ]),
        reviewers: [asked('ann')],
        verdicts: [verdict('ann', 'approve'), verdict('ann', 'request_changes', { revisionNumber: 2 })],
      }),
      'met',
    ],
    [
      'the same text under another version of hashing',
      records({
        revisionNumber: 2,
        hashes: new Map([
          [1, text()],
          [2, { ...text(), hashVersion: 2 }],
        ]),
        reviewers: [asked('ann')],
        verdicts: [verdict('ann', 'approve')],
      }),
      'waiting',
    ],
    [
      'abstained in an earlier round, asked again',
      records({ roundId: 'two', reviewers: [asked('ann')], verdicts: [verdict('ann', 'abstain')] }),
      'waiting',
    ],
  ]
  it.each(table)('%s', (_name, given, state) => {
    expect(quorum(given).state).toBe(state)
  })

  it('says who has to look again, and at what', () => {
    const given = records({
      revisionNumber: 2,
      hashes: new Map([
        [1, text()],
        [2, text({ problem: 'b', internalFaq: 'b' })],
      ]),
      reviewers: [asked('ann'), asked('bo', { sections: ['summary'] })],
      verdicts: [verdict('ann', 'approve'), verdict('bo', 'approve')],
    })
    expect(quorum(given)).toMatchObject({
      stale: [{ personId: 'ann', revisionNumber: 1, parts: ['problem', 'internalFaq'] }],
      approvedBy: ['bo'],
      waitingFor: ['ann'],
    })
  })

  it('gives the place back when the time of a delegate has passed', () => {
    const given = records({
      reviewers: [asked('ann'), asked('bo', { standInForId: 'ann', until: later })],
      verdicts: [verdict('ann', 'delegate')],
    })
    expect(quorum(given)).toMatchObject({ waitingFor: ['bo'], needsStandIn: [] })
    expect(quorum({ ...given, now: later })).toMatchObject({ waitingFor: ['ann'], needsStandIn: [] })
  })

  it('names the places in which nobody can decide', () => {
    const left = records({ reviewers: [asked('ann')], left: new Set(['ann']) })
    expect(quorum(left)).toMatchObject({ state: 'waiting', needsStandIn: [{ personId: 'ann', function: null }] })
  })
})
