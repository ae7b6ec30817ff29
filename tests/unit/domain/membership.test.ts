import { describe, expect, it } from 'vitest'
import { changeRoleRuling, deleteAccountRuling, headcount, type MemberFacts, removeMemberRuling } from '@/lib/domain/membership'
import { ROLES } from '@/lib/domain/role-names'
import type { Role } from '@/lib/domain/roles'

const member = (over: Partial<MemberFacts> = {}): MemberFacts => ({
  personId: 'dana',
  role: 'member',
  adminsInAll: 2,
  ownsProposals: 0,
  ...over,
})
const actor = (role: Role, personId = 'marcus') => ({ personId, role })
const outcome = (ruling: { allowed: boolean; code?: string }) => (ruling.allowed ? 'yes' : ruling.code)

describe('changing a role', () => {
  it.each(ROLES)('is for admins alone: %s', (role) => {
    expect(outcome(changeRoleRuling(member(), 'lead', actor(role)))).toBe(role === 'admin' ? 'yes' : 'forbidden')
  })

  it.each([
    ['an admin of two steps down', member({ role: 'admin' }), 'member', 'yes'],
    ['the last admin steps down', member({ role: 'admin', adminsInAll: 1 }), 'lead', 'conflict'],
    ['the last admin stays', member({ role: 'admin', adminsInAll: 1 }), 'admin', 'yes'],
    ['an owner becomes a lead', member({ ownsProposals: 3 }), 'lead', 'yes'],
    ['an owner becomes a guest', member({ ownsProposals: 1 }), 'guest', 'conflict'],
    ['a member without proposals becomes a guest', member(), 'guest', 'yes'],
  ] as const)('%s', (_what, facts, role, expected) => {
    expect(outcome(changeRoleRuling(facts, role, actor('admin')))).toBe(expected)
  })
})

describe('ending a membership', () => {
  it.each([
    ['an admin removes a member', member(), actor('admin'), 'yes'],
    ['a lead removes a member', member(), actor('lead'), 'forbidden'],
    ['a member removes a member', member(), actor('member'), 'forbidden'],
    ['a member leaves', member(), actor('member', 'dana'), 'yes'],
    ['a guest leaves', member({ role: 'guest' }), actor('guest', 'dana'), 'yes'],
    ['an admin of two leaves', member({ role: 'admin' }), actor('admin', 'dana'), 'yes'],
    ['the last admin leaves', member({ role: 'admin', adminsInAll: 1 }), actor('admin', 'dana'), 'conflict'],
    ['an owner leaves', member({ ownsProposals: 1 }), actor('member', 'dana'), 'conflict'],
    ['an admin removes an owner', member({ ownsProposals: 2 }), actor('admin'), 'conflict'],
  ] as const)('%s', (_what, facts, who, expected) => {
    expect(outcome(removeMemberRuling(facts, who))).toBe(expected)
  })

  it('asks every workspace before an account is deleted, and names the one that objects', () => {
    const free = { ...member(), workspaceName: 'Northgate' }
    const owner = { ...member({ ownsProposals: 2 }), workspaceName: 'Southgate' }
    expect(deleteAccountRuling([])).toEqual({ allowed: true })
    expect(deleteAccountRuling([free])).toEqual({ allowed: true })
    expect(deleteAccountRuling([free, owner])).toMatchObject({
      reason: expect.stringMatching(/^In Southgate: You own 2 proposals/),
    })
  })
})

it('counts heads in words', () => {
  expect(headcount(['admin'])).toBe('1 person: 1 admin.')
  expect(headcount(['member', 'admin', 'lead', 'member', 'guest'])).toBe('5 people: 1 admin, 1 lead, 2 members, 1 guest.')
})
