import { describe, expect, it } from 'vitest'
import { DAY_MS } from '@/lib/domain/day'
import { ListFilters } from '@/lib/domain/finding/filters'
import { PortfolioFilters } from '@/lib/domain/portfolio/filters'
import { systemClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { getFindings } from '@/lib/server/finding/get-findings'
import { listAllProposals } from '@/lib/server/finding/list-all-proposals'
import { clearRevision } from '@/lib/server/gate/clear-revision'
import { findClearance } from '@/lib/server/gate/find-clearance'
import { getGate } from '@/lib/server/gate/get-gate'
import { openNewDraft } from '@/lib/server/gate/open-new-draft'
import { remindOfEnd } from '@/lib/server/gate/remind-of-end'
import { withdrawClearance } from '@/lib/server/gate/withdraw-clearance'
import { listStandings } from '@/lib/server/portfolio/list-standings'
import { listProposals } from '@/lib/server/proposals/list-proposals'
import { findCommitted } from '@/lib/server/revisions/find-committed'
import { aMember, aWorkspace } from '@/prisma/factories'
import { blocked, type InReview, inReview } from '@/tests/support/gate'
import { holding, outcomes, race } from '@/tests/support/race'
import { closedRooms, lastEvent } from '@/tests/support/trail'

async function cleared(): Promise<InReview> {
  const some = await inReview()
  const { proposal, roundId, marcus, workspace } = some
  await clearRevision({ proposalId: proposal.id, roundId, workspaceId: workspace.id, personId: marcus.person.id }, 0n)
  return some
}

const statusOf = async ({ proposal }: InReview) => (await db.proposal.findUniqueOrThrow({ where: { id: proposal.id } })).status
const answerOf = ({ proposal }: InReview, at = new Date()) => findClearance(db, () => at, proposal.id)
const taking = ({ proposal }: InReview) => ({ proposalId: proposal.id, revisionNumber: 1, reason: 'The trial found a danger.' })

describe('a new draft', () => {
  it('begins as the cleared revision, which stays cleared, and lets its writers in', async () => {
    const some = await cleared()
    const { dana, proposal, workspace } = some
    const hash = (await answerOf(some)).hash
    await openNewDraft(dana.ctx, { proposalId: proposal.id })
    expect(await statusOf(some)).toBe('draft')
    expect((await db.$transaction((tx) => findCommitted(tx, proposal.id))).hash).toBe(hash)
    expect(await answerOf(some)).toMatchObject({ cleared: true, revisionNumber: 1, newerDraft: true })
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'draft.opened', actorId: dana.person.id, data: { cleared: 1 } })
    expect(await closedRooms(proposal.id)).toHaveLength(1)
  })

  it('is for the owner and co-authors, of a cleared proposal of this workspace', async () => {
    const some = await cleared()
    const { marcus, dana, proposal } = some
    await expect(openNewDraft(marcus.ctx, { proposalId: proposal.id })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(openNewDraft((await aWorkspace()).admin.ctx, { proposalId: proposal.id })).rejects.toMatchObject({
      code: 'not_found',
    })
    await openNewDraft(dana.ctx, { proposalId: proposal.id })
    await expect(openNewDraft(dana.ctx, { proposalId: proposal.id })).rejects.toThrow('Its text is not locked.')
  })

  it('lets one of two writers win who open it at once', async () => {
    const some = await cleared()
    const { dana, proposal, workspace } = some
    const tom = await aMember(workspace)
    await db.proposalPerson.create({
      data: { proposalId: proposal.id, personId: tom.person.id, relation: 'coauthor', addedAt: new Date() },
    })
    const open = (who: typeof tom) => () => openNewDraft(who.ctx, { proposalId: proposal.id })
    expect(outcomes(await race(holding(proposal), open(dana), open(tom)))).toEqual(['conflict', 'won'])
  })
})

describe('a clearance', () => {
  it('is taken back by a lead, for a reason that its writers read; the text opens again', async () => {
    const some = await cleared()
    const { marcus, dana, workspace } = some
    await withdrawClearance(marcus.ctx, taking(some))
    expect(await answerOf(some)).toMatchObject({ cleared: false, why: 'withdrawn', revisionNumber: 1 })
    expect(await statusOf(some)).toBe('draft')
    expect(await lastEvent(workspace.id)).toMatchObject({
      action: 'clearance.withdrawn',
      data: { revision: 1, reason: taking(some).reason },
    })
    expect(await db.notification.count({ where: { personId: dana.person.id, kind: 'clearance.withdrawn' } })).toBe(1)
  })

  it('is not taken back by others, twice, or in another workspace', async () => {
    const some = await cleared()
    const { marcus, dana } = some
    await expect(withdrawClearance(dana.ctx, taking(some))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(withdrawClearance((await aWorkspace()).admin.ctx, taking(some))).rejects.toMatchObject({ code: 'not_found' })
    await withdrawClearance(marcus.ctx, taking(some))
    await expect(withdrawClearance(marcus.ctx, taking(some))).rejects.toMatchObject({ code: 'conflict' })
  })

  it('leaves a newer draft as it is, and loses or wins against one that opens at once', async () => {
    const some = await cleared()
    const { marcus, elena, dana, proposal } = some
    const results = await race(
      holding(proposal),
      () => withdrawClearance(marcus.ctx, taking(some)),
      () => openNewDraft(dana.ctx, { proposalId: proposal.id }),
    )
    expect(outcomes(results)).toContain('won')
    expect(await statusOf(some)).toBe('draft')
    if ((await answerOf(some)).cleared) await withdrawClearance(elena.ctx, taking(some))
    expect(await answerOf(some)).toMatchObject({ cleared: false, why: 'withdrawn' })
  })

  it('runs out at its instant, with nobody doing anything, and its writers are told once, before that', async () => {
    const some = await cleared()
    const { dana, proposal } = some
    const { expiresAt, clearedAt } = await answerOf(some)
    expect(Number(expiresAt) - Number(clearedAt)).toBe(180 * DAY_MS)
    expect(await answerOf(some, new Date(Number(expiresAt) - 1))).toMatchObject({ cleared: true, why: null })
    expect(await answerOf(some, expiresAt as Date)).toMatchObject({ cleared: false, why: 'expired' })
    const orders = await db.outbox.findMany({ where: { kind: 'mail.clearance_ends' } })
    const { id } = await db.clearance.findFirstOrThrow({ where: { proposalId: proposal.id } })
    const order = orders
      .map(({ payload }) => payload as { clearanceId: string; dueAt: string })
      .find((one) => one.clearanceId === id)
    expect(order?.dueAt).toBe(new Date(Number(expiresAt) - 14 * DAY_MS).toISOString())
    const told = () => db.notification.count({ where: { personId: dana.person.id, kind: 'clearance.ends' } })
    const due = { now: () => new Date(order?.dueAt ?? '') }
    await remindOfEnd(due, { clearanceId: id })
    await remindOfEnd(due, { clearanceId: id })
    expect(await told()).toBe(1)
    await remindOfEnd({ now: () => expiresAt as Date }, { clearanceId: id })
    expect(await told()).toBe(1)
  })

  it('is told in every list as it is at that instant, beside a newer draft too', async () => {
    const some = await cleared()
    const { dana, marcus, proposal } = some
    const { expiresAt } = await answerOf(some)
    const inLists = async (at: Date) => {
      const [own, lead] = [dana, marcus].map(({ ctx }) => ({ ...ctx, now: () => at })) as [typeof dana.ctx, typeof dana.ctx]
      const ever = { from: null, until: new Date('2099-12-31') }
      const rows = [
        ...(await listProposals(own, { list: 'mine' })).rows,
        ...(await listAllProposals(own, ListFilters.parse({}))).rows,
        ...(await getFindings(own, { q: proposal.title })).proposals,
        ...(await listStandings(lead, PortfolioFilters.parse({}), ever, 10)).rows,
      ].filter(({ id }) => id === proposal.id)
      return rows.map((row) => row.cleared)
    }
    expect(await inLists(new Date(Number(expiresAt) - 1))).toEqual([1, 1, 1, 1])
    await openNewDraft(dana.ctx, { proposalId: proposal.id })
    expect(await inLists(new Date(Number(expiresAt) - 1))).toEqual([1, 1, 1, 1])
    expect(await inLists(expiresAt as Date)).toEqual([null, null, null, null])
    await withdrawClearance(marcus.ctx, taking(some))
    expect(await inLists(new Date(Number(expiresAt) - 1))).toEqual([null, null, null, null])
  })

  it('says nothing before it runs out where it was taken back', async () => {
    const some = await cleared()
    await withdrawClearance(some.marcus.ctx, taking(some))
    const { id } = await db.clearance.findFirstOrThrow({ where: { proposalId: some.proposal.id } })
    await remindOfEnd({ now: systemClock }, { clearanceId: id })
    expect(await db.notification.count({ where: { personId: some.dana.person.id, kind: 'clearance.ends' } })).toBe(0)
  })

  it('keeps the gate as it stood, whatever comes after', async () => {
    const some = await cleared()
    await blocked(some.proposal, some.elena)
    const gate = await getGate(db, { now: systemClock }, some.proposal.id)
    expect([gate.met, gate.judged.revisionNumber]).toEqual([true, 1])
  })
})
