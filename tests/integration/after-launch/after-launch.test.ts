import { beforeAll, describe, expect, it } from 'vitest'
import type { NoteOutcomeInput } from '@/lib/domain/after-launch/inputs'
import { cancelLaunchReminder } from '@/lib/server/after-launch/cancel-launch-reminder'
import { getAfterLaunch } from '@/lib/server/after-launch/get-after-launch'
import { noteOutcome } from '@/lib/server/after-launch/note-outcome'
import { noteSurprise } from '@/lib/server/after-launch/note-surprise'
import { remindToLookBack } from '@/lib/server/after-launch/remind-to-look-back'
import { setLaunchReminder } from '@/lib/server/after-launch/set-launch-reminder'
import { strikeSurprise } from '@/lib/server/after-launch/strike-surprise'
import { listDueDates } from '@/lib/server/calendar/list-due-dates'
import { db } from '@/lib/server/db'
import { withdrawClearance } from '@/lib/server/gate/withdraw-clearance'
import { getFigures } from '@/lib/server/portfolio/get-figures'
import { setRiskStatus } from '@/lib/server/premortem/set-risk-status'
import { aMember, aTeam, aWorkspace, draftProposal, named, type Somebody, type SomeWorkspace } from '@/prisma/factories'
import { clearedProposal } from '@/tests/support/cleared'
import { aClosedRisk } from '@/tests/support/closed-risk'
import { holding, outcomes, race } from '@/tests/support/race'
import { countEvents, lastEvent } from '@/tests/support/trail'

type World = SomeWorkspace & { dana: Somebody; tom: Somebody; elena: Somebody; reader: Somebody; proposalId: string }

async function aWorld(): Promise<World> {
  const some = await aWorkspace()
  const [dana, tom, reader] = [await aMember(some.workspace), await aMember(some.workspace), await aMember(some.workspace)]
  const elena = await aMember(some.workspace, 'lead')
  const { proposal } = await clearedProposal(dana, elena)
  await named(proposal, tom, 'coauthor')
  return { ...some, dana, tom, elena, reader, proposalId: proposal.id }
}

async function aNote({ dana, proposalId }: World, over: Partial<NoteOutcomeInput> = {}): Promise<NoteOutcomeInput> {
  const { promises } = await getAfterLaunch(dana.ctx, proposalId)
  const key = promises[0]?.key as string
  const said = { outcome: 'kept', actual: '£2', note: '', measuredOn: '2024-11-01', measuredBy: 'Finance', seen: null } as const
  return { proposalId, key, ...said, ...over }
}

const code = (wanted: string) => ({ code: wanted })

describe('noting what became of a promise', () => {
  let world: World
  beforeAll(async () => {
    world = await aWorld()
  })

  it('keeps it beside the figure, with its history and its entry', async () => {
    const { dana, tom, proposalId, workspace } = world
    await noteOutcome(dana.ctx, await aNote(world))
    const first = (await getAfterLaunch(dana.ctx, proposalId)).promises[0]?.note
    expect(first).toMatchObject({ outcome: 'kept', actual: '£2', measuredOn: '2024-11-01', measuredBy: 'Finance' })
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'launch.outcome_noted',
      actorId: dana.person.id,
      data: { proposalId, noteId: first?.id, revision: 1, outcome: 'kept' },
    })
    await noteOutcome(tom.ctx, await aNote(world, { outcome: 'missed', actual: '£3', seen: first?.id as string }))
    const [line] = (await getAfterLaunch(dana.ctx, proposalId)).promises
    expect(line?.note).toMatchObject({ outcome: 'missed', by: { id: tom.person.id } })
    expect(line?.earlier.map(({ id }) => id)).toEqual([first?.id])
  })

  it('is read by whoever reads the proposal, and written by nobody else', async () => {
    const { reader, elena, proposalId, workspace } = world
    const before = await countEvents(workspace.id)
    for (const one of [reader, elena]) {
      const { may, promises } = await getAfterLaunch(one.ctx, proposalId)
      expect(may.allowed).toBe(false)
      expect(promises.length).toBeGreaterThan(0)
      await expect(noteOutcome(one.ctx, await aNote(world))).rejects.toMatchObject(code('forbidden'))
    }
    expect(await countEvents(workspace.id)).toBe(before)
  })

  it('is not found in another workspace, nor for a figure that the release does not hold', async () => {
    const { admin } = await aWorkspace()
    await expect(getAfterLaunch(admin.ctx, world.proposalId)).rejects.toMatchObject(code('not_found'))
    await expect(noteOutcome(admin.ctx, await aNote(world))).rejects.toMatchObject(code('not_found'))
    await expect(noteOutcome(world.dana.ctx, await aNote(world, { key: '0'.repeat(64) }))).rejects.toMatchObject(
      code('not_found'),
    )
  })

  it('lets one of two writers win who saw the same', async () => {
    const own = await aWorld()
    const input = await aNote(own)
    const results = await race(
      holding({ id: own.proposalId }),
      () => noteOutcome(own.dana.ctx, input),
      () => noteOutcome(own.tom.ctx, { ...input, outcome: 'missed' }),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await db.promiseNote.count({ where: { proposalId: own.proposalId } })).toBe(1)
  })

  it('is of a day that has come where the writer lives, as is what nobody foresaw', async () => {
    const own = await aWorld()
    const { dana, proposalId } = own
    await db.person.update({ where: { id: dana.person.id }, data: { timeZone: 'Pacific/Auckland' } })
    // In Auckland it is the 11th already; one day more is let through.
    const ctx = { ...dana.ctx, now: () => new Date('2027-03-10T12:00:00Z') }
    const refused = (field: string) => ({ code: 'invalid', fieldErrors: { [field]: expect.stringContaining('still to come') } })
    const before = await countEvents(own.workspace.id)
    await expect(noteOutcome(ctx, await aNote(own, { measuredOn: '2027-03-13' }))).rejects.toMatchObject(refused('measuredOn'))
    const strike = { proposalId, text: 'A strike.' }
    await expect(noteSurprise(ctx, { ...strike, happenedOn: '2027-03-13' })).rejects.toMatchObject(refused('happenedOn'))
    expect(await countEvents(own.workspace.id)).toBe(before)
    await noteOutcome(ctx, await aNote(own, { measuredOn: '2027-03-12' }))
    await noteSurprise(ctx, { ...strike, happenedOn: '2027-03-12' })
  })

  it('waits for a clearance, and ends with one that was taken back', async () => {
    const { dana, elena } = world
    const draft = await draftProposal(dana)
    await expect(noteSurprise(dana.ctx, { proposalId: draft.id, text: 'x', happenedOn: '2024-11-01' })).rejects.toMatchObject(
      code('conflict'),
    )
    const own = await aWorld()
    await withdrawClearance(own.elena.ctx, { proposalId: own.proposalId, revisionNumber: 1, reason: 'No.' })
    expect((await getAfterLaunch(own.dana.ctx, own.proposalId)).cleared).toBe(null)
    expect(elena.person.id).not.toBe(own.elena.person.id)
  })
})

describe('what nobody foresaw', () => {
  it('is noted and struck out by whoever writes, each with its entry', async () => {
    const { dana, tom, reader, proposalId, workspace } = await aWorld()
    await expect(noteSurprise(reader.ctx, { proposalId, text: 'A', happenedOn: '2024-11-01' })).rejects.toMatchObject(
      code('forbidden'),
    )
    await noteSurprise(dana.ctx, { proposalId, text: 'A strike closed the post.', happenedOn: '2024-11-01' })
    const [one] = (await getAfterLaunch(reader.ctx, proposalId)).surprises
    const surpriseId = one?.id as string
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'launch.surprise_noted', data: { proposalId, surpriseId } })
    const results = await race(
      holding({ id: proposalId }),
      () => strikeSurprise(dana.ctx, { proposalId, surpriseId }),
      () => strikeSurprise(tom.ctx, { proposalId, surpriseId }),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect((await getAfterLaunch(reader.ctx, proposalId)).surprises[0]).toMatchObject({ text: 'A strike closed the post.' })
    expect((await getAfterLaunch(reader.ctx, proposalId)).surprises[0]?.struck).not.toBe(null)
    const elsewhere = await aWorld()
    await expect(strikeSurprise(elsewhere.dana.ctx, { proposalId: elsewhere.proposalId, surpriseId })).rejects.toMatchObject(
      code('not_found'),
    )
  })
})

describe('a reminder after launch', () => {
  it('tells the writers once, by inbox and mail, in the morning of its day, and stands in their calendars', async () => {
    const { dana, tom, reader, proposalId, workspace } = await aWorld()
    await setLaunchReminder(dana.ctx, { proposalId, dueOn: '2030-06-01' })
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'launch.reminder_set', data: { dueOn: '2030-06-01' } })
    for (const [one, count] of [
      [dana, 1],
      [tom, 1],
      [reader, 0],
    ] as const)
      expect(
        (await listDueDates(one.ctx, { reviews: [], risks: [] })).filter(({ uid }) => uid.startsWith('look-back')),
        one.person.id,
      ).toHaveLength(count)
    const told = () => db.notification.count({ where: { proposalId, kind: 'launch.look_back' } })
    await remindToLookBack(() => new Date('2030-06-01T07:59:00Z'))
    expect(await told()).toBe(0)
    const eight = () => new Date('2030-06-01T08:00:00Z')
    await Promise.all([remindToLookBack(eight), remindToLookBack(eight)])
    await remindToLookBack(eight)
    expect(await told()).toBe(2)
    const ids = (await db.notification.findMany({ where: { proposalId }, select: { id: true } })).map(({ id }) => id)
    const mails = await db.outbox.findMany({ where: { kind: 'mail.notification' } })
    expect(mails.filter(({ payload }) => ids.includes((payload as { notificationId: string }).notificationId))).toHaveLength(2)
  })

  it('is taken back until it was told, and set for days ahead only', async () => {
    const { dana, elena, proposalId, workspace } = await aWorld()
    await expect(setLaunchReminder(dana.ctx, { proposalId, dueOn: '2020-01-01' })).rejects.toMatchObject(code('invalid'))
    await expect(setLaunchReminder(elena.ctx, { proposalId, dueOn: '2030-01-01' })).rejects.toMatchObject(code('forbidden'))
    await setLaunchReminder(dana.ctx, { proposalId, dueOn: '2030-01-01' })
    await expect(setLaunchReminder(dana.ctx, { proposalId, dueOn: '2030-01-01' })).rejects.toMatchObject(code('invalid'))
    const [one] = (await getAfterLaunch(dana.ctx, proposalId)).reminders
    const cancel = { proposalId, reminderId: one?.id as string }
    const results = await race(
      holding({ id: proposalId }),
      () => cancelLaunchReminder(dana.ctx, cancel),
      () => cancelLaunchReminder(dana.ctx, cancel),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'launch.reminder_cancelled' })
    await remindToLookBack(() => new Date('2030-02-01T12:00:00Z'))
    expect(await db.notification.count({ where: { proposalId } })).toBe(0)
  })
})

describe('the pictures of what came of it', () => {
  it('count each promise by its newest note and each thing that happened, by team and period, for leads alone', async () => {
    const world = await aWorld()
    const { dana, elena, proposalId, workspace } = world
    const { promises } = await getAfterLaunch(dana.ctx, proposalId)
    expect(promises.length).toBeGreaterThan(1)
    const [one, two] = promises.map(({ key }) => key) as [string, string]
    await noteOutcome(dana.ctx, await aNote(world, { key: one }))
    const seen = (await getAfterLaunch(dana.ctx, proposalId)).promises[0]?.note?.id as string
    const later = { ...dana.ctx, now: () => new Date('2027-01-15T12:00:00Z') }
    await noteOutcome(later, await aNote(world, { key: one, outcome: 'missed', seen, measuredOn: '2026-11-30' }))
    await noteOutcome(later, await aNote(world, { key: two, outcome: 'better', measuredOn: '2026-12-01' }))
    for (const happenedOn of ['2026-11-30', '2026-11-30', '2026-12-01'])
      await noteSurprise(later, { proposalId, text: `A strike ${happenedOn}`, happenedOn })
    const struck = (await getAfterLaunch(dana.ctx, proposalId)).surprises[0]?.id as string
    await strikeSurprise(dana.ctx, { proposalId, surpriseId: struck })
    const risk = await aClosedRisk(dana, proposalId)
    await setRiskStatus(dana.ctx, { ...risk, status: 'happened', seen: 1 })
    const team = await aTeam(workspace, { name: 'Stores' })
    await db.proposal.update({ where: { id: proposalId }, data: { teamId: team.id } })
    const figures = (from: string, to: string, of: string | null = null) =>
      getFigures(elena.ctx, { from, to }, of, 'Europe/London')
    const november = (await figures('2026-11-01', '2026-11-30', team.id)).now
    expect(november.promises).toMatchObject({ promises: 1, missed: 1, share: 0, teams: [{ team: 'Stores', missed: 1 }] })
    const december = (await figures('2026-12-01', '2026-12-31')).now
    expect(december.promises).toMatchObject({ promises: 1, better: 1, share: 100, months: [{ month: '2026-12', better: 1 }] })
    expect(december.cameTrue).toMatchObject({ unforeseen: 1 })
    const all = (await figures('2026-01-01', '2030-12-31')).now
    expect(all.cameTrue).toMatchObject({ happened: 3, foreseen: 1, unforeseen: 2, teams: [{ team: 'Stores', foreseen: 1 }] })
    expect((await figures('2026-01-01', '2030-12-31', 'none')).now.cameTrue.happened).toBe(0)
    const again = await db.risk.findUniqueOrThrow({ where: { reasonId: risk.reasonId } })
    await setRiskStatus(dana.ctx, { ...risk, status: 'mitigated', seen: again.version })
    expect((await figures('2026-01-01', '2030-12-31')).now.cameTrue.foreseen).toBe(0)
    await expect(getFigures(dana.ctx, { from: null, to: '2030-01-01' }, null, 'UTC')).rejects.toMatchObject(code('forbidden'))
  })
})
