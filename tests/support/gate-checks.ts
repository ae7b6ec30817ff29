import { expect } from 'vitest'
import { passes } from '@/lib/domain/gate'
import { PART_KEYS, type PartKey } from '@/lib/domain/prfaq'
import { seeQuorum } from '@/lib/domain/review/held'
import { quorum } from '@/lib/domain/review/quorum'
import type { GateWorld } from './gate-world'
import { PARTS_OF, PEOPLE, type Who, type WorldRound } from './gate-world-state'

// The rules of section 3 of the method, told more plainly than lib/domain tells them.

/** What has to be true of a world, and of the step that led to it. */
export function checkWorld(world: GateWorld, before: ReturnType<typeof remember>, kind: unknown): void {
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

export function remember(world: GateWorld) {
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
