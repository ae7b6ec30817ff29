import { describe, expect, it } from 'vitest'
import { isHeld, isReasonHeld, seeQuorum, sightOf } from '@/lib/domain/review/held'
import { type QuorumRecords, quorum } from '@/lib/domain/review/quorum'
import { AT, asked, records, text, verdict } from '@/tests/support/review'

const inRound = (given: QuorumRecords, endedAt: Date | null = null) => ({ ...given, round: { ...given.round, endedAt } })
const reader = (personId: string, writes = false) => ({ personId, writes })

describe('who sees what others decided', () => {
  const two = [asked('ann'), asked('bo')]
  const open = inRound(records({ reviewers: two, verdicts: [verdict('bo', 'approve')] }))
  const table: [string, ReturnType<typeof inRound>, ReturnType<typeof reader>, 'open' | 'held' | 'undecided'][] = [
    ['a reviewer who has not decided', open, reader('ann'), 'undecided'],
    ['a reviewer who has', open, reader('bo'), 'open'],
    ['the author', open, reader('dana', true), 'open'],
    ['a lead who is not asked', open, reader('elena'), 'held'],
    ['a lead, when the round has ended', inRound(open, AT), reader('elena'), 'open'],
    ['a reviewer who has not decided, when the round has ended', inRound(open, AT), reader('ann'), 'open'],
    [
      'a reviewer who abstained',
      inRound(records({ reviewers: two, verdicts: [verdict('ann', 'abstain')] })),
      reader('ann'),
      'undecided',
    ],
    [
      'a reviewer who handed it on',
      inRound(records({ reviewers: [...two, asked('cy', { standInForId: 'ann' })], verdicts: [verdict('ann', 'delegate')] })),
      reader('ann'),
      'undecided',
    ],
    [
      'a reviewer who stepped down',
      inRound(records({ reviewers: [asked('ann', { steppedDownAt: AT }), asked('bo')] })),
      reader('ann'),
      'held',
    ],
    [
      'a reviewer whose verdict is stale',
      inRound(
        records({
          revisionNumber: 2,
          hashes: new Map([
            [1, text()],
            [2, text({ problem: 'b' })],
          ]),
          reviewers: two,
          verdicts: [verdict('ann', 'approve')],
        }),
      ),
      reader('ann'),
      'undecided',
    ],
    [
      'a reviewer whose earlier verdict counts for this text too',
      inRound(records({ roundId: 'two', reviewers: two, verdicts: [verdict('ann', 'approve')] })),
      reader('ann'),
      'open',
    ],
  ]
  it.each(table)('%s', (_who, given, viewer, sight) => {
    expect(sightOf(viewer, given)).toBe(sight)
  })

  it('holds what was said in the open round, and nothing of earlier ones', () => {
    const [now, before] = [verdict('bo', 'approve'), verdict('bo', 'request_changes', { roundId: 'zero' })]
    expect([
      isHeld(now, open, 'undecided', 'ann'),
      isHeld(before, open, 'undecided', 'ann'),
      isHeld(now, open, 'open', 'ann'),
    ]).toEqual([true, false, false])
    expect(isHeld(now, open, 'undecided', 'bo')).toBe(false)
  })

  it('tells that somebody abstained, and never why', () => {
    const said = verdict('bo', 'abstain')
    expect([isHeld(said, open, 'held', 'ann'), isReasonHeld(said, open, 'held', 'ann')]).toEqual([false, true])
  })
})

describe('the quorum as one sees it', () => {
  const against = quorum(records({ reviewers: [asked('ann'), asked('bo')], verdicts: [verdict('bo', 'request_changes')] }))
  const met = quorum(
    records({ reviewers: [asked('ann'), asked('bo', { required: false })], verdicts: [verdict('ann', 'approve')] }),
  )

  it('does not tell of a request for changes to whom it is held from', () => {
    expect(seeQuorum(against, 'open')).toMatchObject({ state: 'not_met', open: against })
    for (const sight of ['held', 'undecided'] as const) {
      expect(seeQuorum(against, sight)).toEqual({
        state: 'waiting',
        needed: 1,
        decided: ['bo'],
        asked: ['ann', 'bo'],
        open: null,
      })
    }
  })

  it('tells a lead that it is met, and nobody who still has to decide', () => {
    expect(seeQuorum(met, 'held')).toMatchObject({ state: 'met', open: null })
    expect(seeQuorum(met, 'undecided')).toMatchObject({ state: 'waiting', open: null })
  })

  it('says the same to whoever has not decided, whatever the others said', () => {
    const seen = (['approve', 'request_changes', 'reject'] as const).map((decision) =>
      seeQuorum(quorum(records({ reviewers: [asked('ann'), asked('bo')], verdicts: [verdict('bo', decision)] })), 'undecided'),
    )
    expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1)
  })
})
