import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DAY_MS } from '@/lib/domain/day'
import { checkWorld, remember } from '@/tests/support/gate-checks'
import { GateWorld } from '@/tests/support/gate-world'
import { PEOPLE, same, type Who } from '@/tests/support/gate-world-state'

// Random histories through the rules of section 3 of the method, each rule looked at again after every step by a plainer telling of it.

const who = fc.constantFrom(...PEOPLE)
const part = fc.constantFrom('headline', 'summary', 'customerFaq')
const step = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constant('edit'), who, part, fc.constantFrom('a', 'b', 'long')) },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constant('submit'), fc.constantFrom<Who>('dana', 'tom'), fc.subarray([...PEOPLE], { minLength: 0 })),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(
      fc.constant('verdict'),
      who,
      fc.constantFrom('approve', 'approve', 'approve', 'request_changes', 'abstain', 'reject'),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constant('withdraw'), fc.constantFrom<Who>('dana', 'elena')) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('standIn'), who, who, fc.integer({ min: 1, max: 5 })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('delegate'), who, who, fc.integer({ min: 1, max: 5 })) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('stepDown'), who) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('minor'), who, part) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('waive'), who, fc.constantFrom('comments', 'premortem', 'length', 'approvals')) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('policy'), fc.integer({ min: 1, max: 3 }), fc.boolean(), fc.boolean()) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('clock'), fc.integer({ min: 1, max: 200 })) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('name'), fc.constantFrom<Who>('elena', 'marcus', 'sam')) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('leave'), fc.constantFrom<Who>('sam', 'ruth', 'marcus')) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('comment'), who) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('resolve'), who) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('risks'), fc.integer({ min: 0, max: 1 })) },
  { weight: 8, arbitrary: fc.tuple(fc.constant('start'), fc.constantFrom<Who>('elena', 'marcus', 'dana', 'sam')) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('newDraft'), fc.constantFrom<Who>('dana', 'elena')) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('takeBack'), fc.constantFrom<Who>('elena', 'dana')) },
)

const LEGAL = { name: 'Legal', aboveMonths: null, firstChoiceId: null, standInId: null, sections: [] }

function take(world: GateWorld, [kind, ...given]: readonly unknown[]): void {
  const [a, b, c] = given as [never, never, never]
  if (kind === 'edit') world.edit(a, b, c)
  else if (kind === 'submit') world.submit(a, b)
  else if (kind === 'verdict') world.verdict(a, b)
  else if (kind === 'withdraw') world.withdraw(a)
  else if (kind === 'standIn' && a !== b) world.standIn(a, b, c)
  else if (kind === 'delegate' && a !== b) world.delegate(a, b, c)
  else if (kind === 'stepDown') world.stepDown(a)
  else if (kind === 'minor') world.markMinor(a, b)
  else if (kind === 'waive') world.waive(a, b)
  else if (kind === 'policy')
    world.policy = {
      ...world.policy,
      approvals: a,
      functions: c ? [LEGAL] : [],
      requirements: b ? ['comments', 'approvals'] : ['length', 'premortem', 'comments', 'approvals'],
    }
  else if (kind === 'clock') world.now = new Date(world.now.getTime() + Number(a) * DAY_MS)
  else if (kind === 'name') world.name(a)
  else if (kind === 'leave') world.left.add(a)
  else if (kind === 'comment') world.comment(a)
  else if (kind === 'resolve') world.resolve(a)
  else if (kind === 'risks') world.openRisks = a
  else if (kind === 'start') world.start(a)
  else if (kind === 'newDraft') world.newDraft(a)
  else if (kind === 'takeBack') world.takeBack(a)
  world.now = new Date(world.now.getTime() + 1000)
}

it('keeps every rule of the method through any history', { timeout: 120_000 }, () => {
  const reached = new Set<string>()
  const approvals = [
    ['submit', 'dana', ['elena', 'sam']],
    ['verdict', 'elena', 'approve'],
    ['verdict', 'sam', 'approve'],
  ] as const
  const ahead = [['risks', 0], ...approvals] as const
  const beyond = [...ahead, ['start', 'marcus'], ['newDraft', 'dana'], ['edit', 'dana', 'headline', 'b'], ...approvals] as const
  const legal = [
    ['policy', 2, true, true],
    ['submit', 'dana', ['elena', 'sam', 'ruth']],
    ...['elena', 'sam', 'ruth'].map((one) => ['verdict', one, 'approve']),
    ['start', 'marcus'],
  ] as const
  fc.assert(
    fc.property(
      fc.constantFrom<readonly (readonly unknown[])[]>([], ahead, beyond, legal),
      fc.array(step, { minLength: 5, maxLength: 40 }),
      (first, steps) => {
        const world = new GateWorld()
        for (const one of [...first, ...steps]) {
          const before = remember(world)
          take(world, one)
          checkWorld(world, before, one[0])
        }
        for (const { end } of world.rounds) reached.add(`round ${end}`)
        for (const { end } of world.clearances) reached.add(`clearance ${end}`)
        if (world.clearances.length > 0 && world.clearance().why === 'expired') reached.add('expired')
        if (world.waivers.length > 0) reached.add('waived')
        for (const { by, closedBy } of world.threads) if (closedBy) reached.add(closedBy === by ? 'resolved' : 'let go by a lead')
        for (const { decision } of world.verdicts) reached.add(decision)
        if (world.minorMarks.length > 0) reached.add('minor')
        if (world.clearances.some(({ roundId }) => hasLegal(world, roundId))) reached.add('cleared by Legal')
      },
    ),
    { numRuns: 300, seed: 7 },
  )
  const ends = ['withdrawn', 'replaced', 'rejected', 'cleared'].map((end) => `round ${end}`)
  expect([...reached]).toEqual(
    expect.arrayContaining([
      ...ends,
      ...['clearance withdrawn', 'clearance replaced', 'expired', 'waived', 'resolved', 'let go by a lead'],
      ...['approve', 'request_changes', 'reject', 'abstain', 'delegate', 'minor', 'cleared by Legal'],
    ]),
  )
})

function hasLegal(world: GateWorld, roundId: string): boolean {
  return world.rounds.some(({ id, policy }) => id === roundId && policy.functions.length > 0)
}

it('revives old approvals with old text, and makes nothing of a save that changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(part, fc.constantFrom('b', 'c')), { minLength: 1, maxLength: 6 }), (edits) => {
      const world = new GateWorld()
      world.submit('dana', ['elena', 'sam'])
      world.verdict('elena', 'approve')
      world.verdict('sam', 'approve')
      const approved = world.gate().requirements.find(({ key }) => key === 'approvals')
      expect(approved?.state).toBe('met')
      for (const [one, words] of edits) world.edit('dana', one as never, words)
      world.submit('dana', ['elena', 'sam'])
      expect(world.gate().requirements.find(({ key }) => key === 'approvals')?.state).toBe('waiting')
      const { length } = world.revisions
      world.submit('dana', ['elena', 'sam'])
      expect(world.revisions).toHaveLength(length)
      for (const [one] of edits) world.edit('dana', one as never, 'a')
      world.submit('dana', ['elena', 'sam'])
      expect(same(world.revisions.at(-1), world.revisions[0])).toBe(true)
      expect(world.gate().requirements.find(({ key }) => key === 'approvals')?.state).toBe('met')
    }),
  )
})
