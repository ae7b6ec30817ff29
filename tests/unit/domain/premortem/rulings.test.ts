import { describe, expect, it } from 'vitest'
import { PHASES } from '@/lib/domain/premortem/phases'
import {
  askAgainRuling,
  confirmStandsRuling,
  followRiskRuling,
  GONE_AFTER_MS,
  PREMORTEM_RIGHTS,
  type PremortemAction,
  type PremortemFacts,
  premortemRuling,
  takeOverRuling,
} from '@/lib/domain/premortem/rulings'
import type { ProposalFacts } from '@/lib/domain/rights'
import type { Role } from '@/lib/domain/roles'

const proposal: ProposalFacts = {
  id: 'proposal',
  workspaceId: 'workspace',
  status: 'draft',
  ownerId: 'owner',
  visibility: 'workspace',
  firstSubmittedAt: null,
  relations: [],
}
const now = new Date('2026-11-25T09:00:00Z')
const session = (over: Partial<PremortemFacts> = {}): PremortemFacts => ({
  id: 'premortem',
  proposal,
  facilitatorId: 'dana',
  facilitatorSeenAt: now,
  phase: 'silent',
  closedAt: null,
  hidesNames: false,
  isInvited: true,
  ...over,
})
const member = (personId: string, role: Role = 'member') => ({ personId, role })

/** Letters are the phases in order: scene, silent, reveal, group, vote, plan, close. y may, c not in this phase. */
const IN_PHASES: Record<PremortemAction, string> = {
  setScene: 'ycccccc',
  invite: 'yyyyyyc',
  steer: 'yyyyyyy',
  write: 'cyyycyc',
  revise: 'cyycccc',
  read: 'ccycccc',
  judge: 'ccyycyc',
  group: 'cccyccc',
  vote: 'ccccycc',
  plan: 'cccccyy',
}
const actions = Object.keys(PREMORTEM_RIGHTS) as PremortemAction[]

describe('who may do what in a session', () => {
  it.each(actions)('%s, by whoever runs it, phase by phase', (action) => {
    const cells = PHASES.map((phase) => premortemRuling(action, session({ phase }), member('dana')).allowed)
    expect(cells.map((allowed) => (allowed ? 'y' : 'c')).join('')).toBe(IN_PHASES[action])
  })

  it('is nothing while the proposal is archived, whoever asks', () => {
    const away = { ...proposal, status: 'archived' as const }
    for (const phase of PHASES)
      for (const action of actions)
        expect(premortemRuling(action, session({ phase, proposal: away }), member('dana'))).toMatchObject({ code: 'conflict' })
    const lead = member('elena', 'lead')
    const closed = session({ proposal: away, closedAt: now })
    const refused = (what: string) => ({ allowed: false, code: 'conflict', reason: `The proposal is archived. ${what}` })
    for (const ruling of [
      takeOverRuling(session({ proposal: away, facilitatorSeenAt: null }), lead, now),
      followRiskRuling({ ownerId: 'tom' }, away, member('owner')),
      askAgainRuling(closed, lead),
      confirmStandsRuling(closed, lead),
    ])
      expect(ruling).toEqual(refused('Restore it first.'))
    // Whoever cannot restore it reads who can.
    for (const ruling of [
      followRiskRuling({ ownerId: 'tom' }, away, member('tom')),
      premortemRuling('vote', session({ phase: 'vote', proposal: away }), member('tom')),
    ])
      expect(ruling).toEqual(refused('Only its owner or a lead can restore it.'))
  })

  it.each(actions)('%s, by somebody invited', (action) => {
    const isForAll = !['setScene', 'invite', 'steer'].includes(action)
    const phase = PHASES[IN_PHASES[action].indexOf('y')] ?? 'scene'
    expect(premortemRuling(action, session({ phase }), member('tom')).allowed).toBe(isForAll)
  })

  it.each(actions)('%s: nobody who is not on the list, nobody after the close', (action) => {
    for (const phase of PHASES) {
      expect(premortemRuling(action, session({ phase, isInvited: false }), member('dana', 'admin')).allowed).toBe(false)
      expect(premortemRuling(action, session({ phase, closedAt: now }), member('dana')).allowed).toBe(false)
    }
  })
})

describe('taking over from somebody who is gone', () => {
  const gone = new Date(now.getTime() - GONE_AFTER_MS)
  it.each([
    ['a lead', member('x', 'lead'), gone, true],
    ['an admin', member('x', 'admin'), null, true],
    ['the owner', member('owner'), gone, true],
    ['a member', member('x'), gone, false],
    ['a lead while they are here', member('x', 'lead'), now, false],
    ['whoever runs it', member('dana', 'lead'), gone, false],
  ] as const)('%s', (_who, actor, facilitatorSeenAt, allowed) => {
    expect(takeOverRuling(session({ facilitatorSeenAt }), actor, now).allowed).toBe(allowed)
  })
})

describe('after the session', () => {
  it.each([
    ['the owner of the risk', member('tom'), true],
    ['the owner of the proposal', member('owner'), true],
    ['a co-author', member('x'), true, ['coauthor']],
    ['a lead', member('x', 'lead'), true],
    ['somebody else', member('x'), false],
    ['a reviewer', member('x'), false, ['reviewer']],
  ] as const)('%s says what became of a risk', (_who, actor, allowed, relations: readonly ('coauthor' | 'reviewer')[] = []) => {
    expect(followRiskRuling({ ownerId: 'tom' }, { ...proposal, relations }, actor).allowed).toBe(allowed)
  })

  it.each([
    ['a lead', member('x', 'lead'), [], now, true],
    ['a lead who writes it', member('x', 'lead'), ['coauthor'], now, false],
    ['a lead who owns it', member('owner', 'admin'), [], now, false],
    ['a member', member('x'), [], now, false],
    ['a lead before the close', member('x', 'lead'), [], null, false],
  ] as const)('%s confirms that it stands', (_who, actor, relations, closedAt, allowed) => {
    expect(confirmStandsRuling({ proposal: { ...proposal, relations }, closedAt }, actor).allowed).toBe(allowed)
  })
})
