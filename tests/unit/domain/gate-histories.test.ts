import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DAY_MS } from '@/lib/domain/day'
import { passes } from '@/lib/domain/gate'
import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import { seeQuorum } from '@/lib/domain/review/held'
import { quorum } from '@/lib/domain/review/quorum'
import { GateWorld } from '@/tests/support/gate-world'
import { PARTS_OF, PEOPLE, same, type Who, type WorldRound } from '@/tests/support/gate-world-state'

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

/** What has to be true of a world, and of the step that led to it. */
function check(world: GateWorld, before: ReturnType<typeof remember>, kind: unknown): void {
  const { round, status, clearances, rounds } = world
  // Saving is not submitting; a round pins a revision, and at most one is open, exactly while the proposal is in review.
  expect(rounds.filter(({ endedAt }) => !endedAt)).toHaveLength(status === 'in_review' ? 1 : 0)
  expect(world.revisions.slice(0, before.revisions.length)).toEqual(before.revisions)
  // Verdicts, waivers and minor marks are only added to.
  expect(world.verdicts.slice(0, before.verdicts.length)).toEqual(before.verdicts)
  expect(world.waivers.slice(0, before.waivers.length)).toEqual(before.waivers)
  // A changed policy changes nothing of an open round.
  if (kind === 'policy' && round) expect(world.gate()).toEqual(before.gate)
  // Time alone makes nothing better.
  if (kind === 'clock' && round && !before.gate.met)
    expect(world.gate().requirements.filter(passes).length).toBeLessThanOrEqual(before.gate.requirements.filter(passes).length)
  if (round) checkQuorum(world, round)
  // Whoever is judged puts no blocking comment away, and closes nothing.
  for (const [at, { by, closedBy }] of world.threads.entries()) {
    if (closedBy === null || before.threads[at]?.closedBy || closedBy === by) continue
    expect(['elena', 'marcus']).toContain(closedBy)
    expect(before.barred).not.toContain(closedBy)
  }
  for (const one of PEOPLE) if (world.may('close', one)) expect(['elena', 'marcus']).toContain(one)
  // Engineering started: only on a met gate, on the pinned words, by a lead who had not written them; the text is locked since.
  const cleared = clearances.at(-1)
  if (cleared && clearances.length > before.clearances) {
    expect(before.gate.met).toBe(true)
    expect(cleared.gate).toEqual(before.gate)
    expect(before.barred).not.toContain(cleared.by)
    expect(['elena', 'marcus']).toContain(cleared.by)
    expect(cleared.hash).toBe(JSON.stringify(world.revisions[cleared.revisionNumber - 1]))
  }
  if (status === 'cleared') {
    expect(JSON.stringify(world.text)).toBe(cleared?.hash)
    for (const one of PEOPLE) expect(world.may('write', one)).toBe(false)
    expect(world.may('newDraft', 'dana')).toBe(true) // a lock traps nobody
  }
  // One clearance stands at most, and says so until it is withdrawn, replaced, or its instant has come.
  expect(clearances.filter(({ endedAt }) => !endedAt).length).toBeLessThanOrEqual(1)
  const answer = world.clearance()
  expect(answer.cleared).toBe(cleared !== undefined && cleared.end === null && Number(world.now) < Number(cleared.expiresAt))
  if (answer.cleared) expect([answer.revisionNumber, answer.newerDraft]).toEqual([cleared?.revisionNumber, status !== 'cleared'])
  for (const { waivedById, roundId } of world.waivers.slice(before.waivers.length)) {
    expect(before.barred).not.toContain(waivedById)
    expect(roundId).toBe(round?.id)
  }
}

/** The quorum told more plainly, and what each person may see of it. */
function checkQuorum(world: GateWorld, round: WorldRound): void {
  const records = world.quorumRecords(round)
  const result = quorum(records)
  const pinned = world.revisions[round.revisionNumber - 1]
  const isMinor = (at: number, personId: string) =>
    (partsOf(personId, round) ?? PART_KEYS).every(
      (key) =>
        world.revisions[at - 1]?.[key] === pinned?.[key] ||
        world.minorMarks.some(
          (mark) => mark.part === key && mark.fromHash === world.revisions[at - 1]?.[key] && mark.toHash === pinned?.[key],
        ),
    )
  const counting = (personId: string) =>
    world.verdicts
      .filter(
        (one) =>
          one.personId === personId &&
          (['approve', 'request_changes', 'reject'].includes(one.decision)
            ? isMinor(one.revisionNumber, personId)
            : one.roundId === round.id),
      )
      .at(-1)?.decision
  for (const personId of result.approvedBy) {
    expect(counting(personId)).toBe('approve')
    expect(world.barred).not.toContain(personId)
  }
  if (result.state === 'met') {
    expect(result.approvedBy.length).toBeGreaterThanOrEqual(Math.max(1, round.policy.approvals))
    expect(round.reviewers.length).toBeGreaterThan(0)
    for (const { personId, steppedDownAt } of round.reviewers)
      if (!steppedDownAt && !world.barred.has(personId)) expect(counting(personId)).not.toBe('request_changes')
    const required = round.reviewers.filter((row) => row.required && row.standInForId === null)
    for (const { personId } of required) {
      const places = round.reviewers.filter((row) => row.personId === personId || row.standInForId)
      expect(places.some((row) => counting(row.personId) === 'approve')).toBe(true)
    }
    const names = [...round.policy.functions.map(({ name }) => name), ...required.flatMap((row) => row.function ?? [])]
    for (const name of names) {
      const places = round.reviewers.filter((row) => row.function === name)
      expect(places.some((row) => counting(row.personId) === 'approve')).toBe(true)
    }
  }
  // Whoever abstains leaves their place to somebody else, who has to be there.
  for (const { personId, required, steppedDownAt } of round.reviewers) {
    if (!required || steppedDownAt || world.barred.has(personId) || counting(personId) !== 'abstain') continue
    const places = round.reviewers.filter((row) => row.standInForId === personId)
    if (places.length > 0) continue
    expect(result.needsStandIn.map((one) => one.personId)).toContain(personId)
    expect(result.state).not.toBe('met')
  }
  for (const viewer of PEOPLE) {
    const sight = world.sight(viewer)
    const seen = seeQuorum(result, sight)
    const isAsked = round.reviewers.some((row) => row.personId === viewer && !row.steppedDownAt)
    const writes = viewer === 'dana' || world.coauthors.has(viewer)
    const said = counting(viewer)
    if (isAsked && !writes && !(said && ['approve', 'request_changes', 'reject'].includes(said))) expect(sight).toBe('undecided')
    if (sight === 'open') continue
    expect(seen.open).toBeNull()
    // What they may see does not change when the others' verdicts turn into their opposites.
    const turned = {
      ...records,
      verdicts: records.verdicts.map((one) =>
        one.personId === viewer || one.decision !== 'approve' ? one : { ...one, decision: 'request_changes' as const },
      ),
    }
    if (sight === 'undecided') expect(seeQuorum(quorum(turned), sight)).toEqual(seen)
  }
}

/** What somebody answers for: as they are asked in this round, or were when they judged. */
function partsOf(personId: string, round: WorldRound): readonly PartKey[] | null {
  const row = round.reviewers.find((one) => one.personId === personId)
  const parts = row ? row.sections : (PARTS_OF[personId as Who] ?? [])
  return parts.length > 0 ? parts : null
}

function remember(world: GateWorld) {
  const { revisions, verdicts, waivers, clearances, threads } = world
  return {
    revisions: [...revisions],
    verdicts: [...verdicts],
    waivers: [...waivers],
    threads,
    clearances: clearances.length,
    gate: world.gate(),
    barred: world.barred,
  }
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
          check(world, before, one[0])
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
