import { describe, expect, it } from 'vitest'
import { noteOutcomeRuling } from '@/lib/domain/after-launch/rulings'
import type { ProposalFacts } from '@/lib/domain/rights'

const facts: ProposalFacts = {
  id: 'p',
  workspaceId: 'w',
  status: 'cleared',
  ownerId: 'dana',
  visibility: 'workspace',
  firstSubmittedAt: new Date(),
  relations: [],
}
const dana = { personId: 'dana', role: 'member' as const }

describe('noting what happened after launch', () => {
  it('is for whoever wrote what was cleared once, also while the next draft is written', () => {
    expect(noteOutcomeRuling(facts, true, dana).allowed).toBe(true)
    expect(noteOutcomeRuling({ ...facts, status: 'draft' }, true, dana).allowed).toBe(true)
    expect(noteOutcomeRuling({ ...facts, relations: ['coauthor'] }, true, { personId: 'tom', role: 'guest' }).allowed).toBe(true)
  })

  it('waits for a clearance, and refuses others first', () => {
    expect(noteOutcomeRuling(facts, false, dana)).toMatchObject({
      allowed: false,
      code: 'conflict',
      reason: expect.stringMatching(/never cleared/),
    })
    expect(noteOutcomeRuling(facts, false, { personId: 'elena', role: 'lead' })).toMatchObject({ code: 'forbidden' })
  })
})
