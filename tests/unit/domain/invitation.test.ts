import { describe, expect, it } from 'vitest'
import {
  Addresses,
  acceptRuling,
  type InvitationFacts,
  invitationState,
  MOST_ADDRESSES,
  OptionalAddresses,
  strongerRole,
} from '@/lib/domain/invitation'
import { ROLES } from '@/lib/domain/role-names'
import type { Role } from '@/lib/domain/roles'
import { invitationRuling, manageInvitationRuling } from '@/lib/domain/workspace'

const now = new Date('2026-11-23T09:00:00Z')
const invitation = (over: Partial<InvitationFacts> = {}): InvitationFacts => ({
  email: 'dana@northgate.example',
  expiresAt: new Date('2026-12-07T09:00:00Z'),
  revokedAt: null,
  acceptedAt: null,
  ...over,
})

describe('the state of an invitation', () => {
  it.each([
    ['open', {}],
    ['expired', { expiresAt: now }],
    ['accepted', { acceptedAt: now }],
    ['accepted', { acceptedAt: now, expiresAt: now }],
    ['withdrawn', { revokedAt: now }],
    ['withdrawn', { revokedAt: now, acceptedAt: now }],
  ] as const)('is %s', (state, over) => {
    expect(invitationState(invitation(over), now)).toBe(state)
  })
})

describe('accepting', () => {
  it.each([
    ['its addressee', {}, 'dana@northgate.example', true],
    ['somebody else', {}, 'tom@northgate.example', false],
    ['anybody with the link', { email: null }, 'tom@northgate.example', true],
    ['anybody after it ran out', { email: null, expiresAt: now }, 'tom@northgate.example', false],
    ['its addressee twice', { acceptedAt: now }, 'dana@northgate.example', false],
    ['its addressee after it was withdrawn', { revokedAt: now }, 'dana@northgate.example', false],
  ] as const)('by %s', (_who, over, email, allowed) => {
    expect(acceptRuling(invitation(over), email, now).allowed).toBe(allowed)
  })

  it('keeps the stronger role', () => {
    for (const one of ROLES)
      for (const other of ROLES)
        expect(ROLES.indexOf(strongerRole(one, other))).toBe(Math.min(ROLES.indexOf(one), ROLES.indexOf(other)))
  })
})

describe('inviting', () => {
  const may: Record<Role, readonly Role[]> = { admin: ROLES, lead: ['member', 'guest'], member: [], guest: [] }

  it.each(ROLES.flatMap((who) => ROLES.map((as) => [who, as] as const)))('%s invites %s', (who, as) => {
    expect(invitationRuling(as, { personId: 'p', role: who }).allowed).toBe(may[who].includes(as))
  })

  it('lets whoever sent one manage it, whatever their role is now', () => {
    const sent = { role: 'lead', invitedById: 'dana' } as const
    expect(manageInvitationRuling(sent, { personId: 'dana', role: 'member' }).allowed).toBe(true)
    expect(manageInvitationRuling(sent, { personId: 'tom', role: 'lead' }).allowed).toBe(false)
    expect(manageInvitationRuling(sent, { personId: 'tom', role: 'admin' }).allowed).toBe(true)
  })
})

describe('addresses as people paste them', () => {
  it('takes commas, semicolons, spaces, lines and brackets, each address once, in lower case', () => {
    const text = ' Dana@Northgate.example, tom@northgate.example;\n<dana@northgate.example>  '
    expect(OptionalAddresses.parse(text)).toEqual(['dana@northgate.example', 'tom@northgate.example'])
  })

  it.each([
    ['Nadia Haddad <nadia@northgate.example>', ['nadia@northgate.example']],
    [
      'Nadia Haddad <nadia@northgate.example>; Joe O’Neill <joe@northgate.example>',
      ['nadia@northgate.example', 'joe@northgate.example'],
    ],
    ['"Haddad, Nadia" <nadia@northgate.example>, tom@northgate.example', ['nadia@northgate.example', 'tom@northgate.example']],
    ['tom@northgate.example Nadia Haddad <nadia@northgate.example>', ['tom@northgate.example', 'nadia@northgate.example']],
  ])('leaves out the name before an address: %s', (text, addresses) => {
    expect(OptionalAddresses.parse(text)).toEqual(addresses)
  })

  it.each(['tom; Nadia <nadia@northgate.example>', 'Nadia Haddad', 'tom@northgate <nadia@northgate.example>', '<tom>'])(
    'swallows no address that is none: %s',
    (text) => expect(OptionalAddresses.safeParse(text).success).toBe(false),
  )

  it('names the one that is none', () => {
    const result = Addresses.safeParse('dana@northgate.example, tom@')
    expect(result.error?.issues[0]?.message).toContain('“tom@”')
  })

  it('wants one, and not too many', () => {
    expect(Addresses.safeParse(' , ').success).toBe(false)
    expect(OptionalAddresses.safeParse('').data).toEqual([])
    const many = Array.from({ length: MOST_ADDRESSES + 1 }, (_, n) => `p${n}@northgate.example`).join(' ')
    expect(Addresses.safeParse(many).success).toBe(false)
  })
})
