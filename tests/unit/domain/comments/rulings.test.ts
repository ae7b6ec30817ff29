import { describe, expect, it } from 'vitest'
import { blocksByDefault, commentRuling, type ThreadAction, type ThreadFacts, threadRuling } from '@/lib/domain/comments/rulings'
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
  changeState: 'open',
  ...over,
})

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
