import { describe, expect, it } from 'vitest'
import {
  blocksByDefault,
  commentRuling,
  threadRuling as ruling,
  type ThreadAction,
  type ThreadFacts,
} from '@/lib/domain/comments/rulings'
import { PROPOSAL_STATUSES, type ProposalFacts } from '@/lib/domain/rights'
import type { Role } from '@/lib/domain/roles'

const proposal = (over: Partial<ProposalFacts> = {}): ProposalFacts => ({
  id: 'p',
  workspaceId: 'w',
  status: 'draft',
  ownerId: 'owner',
  visibility: 'workspace',
  firstSubmittedAt: null,
  relations: [],
  ...over,
})
const thread = (over: Partial<ThreadFacts> = {}): ThreadFacts => ({
  startedById: 'starter',
  isResolved: false,
  blocks: false,
  changeState: 'open',
  ...over,
})

const WRITERS = ['owner', 'co', 'writer']
const threadRuling = (action: ThreadAction, of: ThreadFacts, about: ProposalFacts, who: { personId: string; role: Role }) =>
  ruling(action, of, about, { ...who, wrote: WRITERS.includes(who.personId) })

/** Who they are, and what they may do in an open thread of a draft: y, or n. */
const WHO: [string, { personId: string; role: Role }, Partial<ProposalFacts>, string][] = [
  ['its owner', { personId: 'owner', role: 'member' }, {}, 'yynyy'],
  ['a co-author', { personId: 'co', role: 'member' }, { relations: ['coauthor'] }, 'yynyy'],
  ['a guest who writes', { personId: 'co', role: 'guest' }, { relations: ['coauthor'] }, 'yynyy'],
  ['a reviewer', { personId: 'rev', role: 'member' }, { relations: ['reviewer'] }, 'ynnnn'],
  ['a named reader', { personId: 'read', role: 'guest' }, { relations: ['reader'] }, 'ynnnn'],
  ['whoever began it', { personId: 'starter', role: 'member' }, {}, 'yyynn'],
  ['a lead', { personId: 'lead', role: 'lead' }, {}, 'yynnn'],
  ['a member', { personId: 'other', role: 'member' }, {}, 'ynnnn'],
  ['a member of a closed proposal', { personId: 'other', role: 'member' }, { visibility: 'named' }, 'nnnnn'],
  ['a guest who is not named', { personId: 'starter', role: 'guest' }, {}, 'nnnnn'],
]
const ACTIONS: ThreadAction[] = ['reply', 'resolve', 'setBlocking', 'acceptChange', 'declineChange']

describe('rights in a thread', () => {
  it.each(WHO)('%s', (_, actor, over, letters) => {
    const got = ACTIONS.map((action) => (threadRuling(action, thread(), proposal(over), actor).allowed ? 'y' : 'n')).join('')
    expect(got).toBe(letters)
    expect(threadRuling('reopen', thread({ isResolved: true }), proposal(over), actor).allowed).toBe(letters[1] === 'y')
  })

  it('never let whoever is judged open the gate: what blocks is let go by whoever began it, or a lead who wrote none of it', () => {
    const blocking = (startedById = 'starter') => thread({ blocks: true, startedById })
    const may = (personId: string, role: Role, over: Partial<ProposalFacts> = {}, of = blocking()) =>
      (['resolve', 'setBlocking'] as const).map((action) => threadRuling(action, of, proposal(over), { personId, role }).allowed)
    expect(may('starter', 'member')).toEqual([true, true])
    expect(may('lead', 'lead')).toEqual([true, true])
    expect(may('lead', 'admin')).toEqual([true, true])
    for (const role of ['member', 'lead', 'admin'] as const) {
      expect(may('owner', role), role).toEqual([false, false])
      expect(may('co', role, { relations: ['coauthor'] }), role).toEqual([false, false])
      expect(may('writer', role), role).toEqual([false, false])
    }
    expect(may('rev', 'member', { relations: ['reviewer'] })).toEqual([false, false])
    expect(may('owner', 'member', {}, blocking('owner'))).toEqual([true, true])
    const refused = threadRuling('resolve', blocking(), proposal(), { personId: 'owner', role: 'member' })
    expect(refused).toMatchObject({
      code: 'forbidden',
      reason: expect.stringContaining('whoever began it says when it is settled'),
    })
    // A lead lets a thread go; that it blocks, its own author says.
    expect(may('lead', 'lead', {}, thread())).toEqual([true, false])
    expect(
      threadRuling('reopen', { ...blocking(), isResolved: true }, proposal(), { personId: 'owner', role: 'member' }).allowed,
    ).toBe(true)
  })

  it('are void where a proposal takes no comments, and in a resolved thread', () => {
    const owner = { personId: 'owner', role: 'member' as const }
    for (const status of PROPOSAL_STATUSES) {
      const isOpen = status === 'draft' || status === 'in_review'
      for (const action of ['reply', 'resolve', 'acceptChange'] as const)
        expect(threadRuling(action, thread(), proposal({ status }), owner).allowed, `${action} ${status}`).toBe(isOpen)
      expect(commentRuling('owner', proposal({ status }), owner).allowed).toBe(isOpen)
    }
    for (const action of ACTIONS)
      expect(threadRuling(action, thread({ isResolved: true }), proposal(), owner)).toMatchObject({ code: 'conflict' })
    expect(threadRuling('reopen', thread(), proposal(), owner)).toMatchObject({ code: 'conflict' })
    for (const changeState of [null, 'accepted', 'declined'] as const)
      expect(threadRuling('acceptChange', thread({ changeState }), proposal(), owner)).toMatchObject({ code: 'conflict' })
    expect(commentRuling('somebody', proposal(), owner)).toMatchObject({ code: 'forbidden' })
  })

  it('let a reviewer’s thread block, however they were asked, and an author’s not', () => {
    const member = { personId: 'x', role: 'member' as const }
    expect(blocksByDefault(proposal({ relations: ['reviewer'] }), member, false)).toBe(true)
    expect(blocksByDefault(proposal(), member, true)).toBe(true)
    expect(blocksByDefault(proposal(), member, false)).toBe(false)
    expect(blocksByDefault(proposal({ relations: ['reviewer', 'coauthor'] }), member, true)).toBe(false)
    expect(blocksByDefault(proposal(), { personId: 'owner', role: 'member' }, true)).toBe(false)
  })
})
