import { describe, expect, it } from 'vitest'
import { TRAIL_ACTIONS } from '@/lib/domain/trail/actions'
import { TIMELINE_ACTIONS, type TimelineEntry, timelineOf } from '@/lib/domain/trail/timeline'

const day = (at: Date) => at.toISOString().slice(0, 10)
let sequence = 0
const entry = (action: string, data: object = {}, over: Partial<TimelineEntry> = {}): TimelineEntry => ({
  sequence: ++sequence,
  at: new Date(Date.UTC(2026, 5, 1, 9, sequence)),
  actorId: 'dana',
  action,
  data: { ...data },
  ...over,
})
const says = (entries: TimelineEntry[], ended: number[] = []) =>
  timelineOf(entries, new Set(ended), day).map((event) => event.says)

describe('the timeline of a proposal', () => {
  it('knows only actions that the trail has', () => {
    expect(TIMELINE_ACTIONS.filter((action) => !(action in TRAIL_ACTIONS))).toEqual([])
  })

  it('tells what happened from the first question to clearance', () => {
    const story = [
      entry('proposal.created'),
      entry('proposal.question_answered', { question: 'customer', open: false }),
      entry('revision.saved', { number: 1, kind: 'manual' }),
      entry('review.submitted', { round: 1, revision: 1, reviewerIds: ['elena'] }),
      entry('engineering.started', { round: 1, revision: 1 }),
    ]
    expect(says(story)).toEqual([
      'started the proposal',
      'answered one of the five questions',
      'saved revision 1',
      'submitted revision 1 for review, round 1',
      'started engineering on revision 1: cleared to build',
    ])
  })

  it('holds verdicts back until their round has ended, and never says which', () => {
    const story = [
      entry('review.verdict_given', { round: 1, revision: 1, verdictId: 'v' }),
      entry('review.verdict_given', { round: 2, revision: 3, verdictId: 'w' }),
    ]
    expect(says(story)).toEqual([])
    expect(says(story, [1])).toEqual(['gave a verdict on revision 1'])
  })

  it('says nothing of what is not for every reader', () => {
    const hidden = ['proposal.person_named', 'premortem.reason_added', 'review.reviewer_asked', 'audit.of_tomorrow']
    expect(says(hidden.map((action) => entry(action, { personId: 'tom', text: 'secret' })))).toEqual([])
  })

  it('tells the same by the same person on one day once, with the reason of whoever gave one', () => {
    const answers = [1, 2, 3].map(() => entry('proposal.question_answered', { open: false }))
    const next = entry('proposal.question_answered', { open: false }, { at: new Date('2026-06-02T09:00:00Z') })
    expect(timelineOf([...answers, next], new Set(), day).map(({ times }) => times)).toEqual([3, 1])
    const closed = entry('proposal.closed', { category: 'wrong_time', reason: 'After the summer.' })
    expect(timelineOf([closed], new Set(), day)[0]).toMatchObject({
      says: 'closed it as rejected: Not now',
      reason: 'After the summer.',
    })
    const renamed = entry('revision.saved', { number: 2, kind: 'manual', reason: 'not told' })
    expect(timelineOf([renamed], new Set(), day)[0]?.reason).toBe('')
  })
})
