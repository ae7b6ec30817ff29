import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { getFindings } from '@/lib/server/finding/get-findings'
import { clearRevision } from '@/lib/server/gate/clear-revision'
import { findClearance } from '@/lib/server/gate/find-clearance'
import { listCleared } from '@/lib/server/gate/list-cleared'
import { openNewDraft } from '@/lib/server/gate/open-new-draft'
import { startEngineering } from '@/lib/server/gate/start-engineering'
import { waiveRequirement } from '@/lib/server/gate/waive-requirement'
import type { StartOrder } from '@/lib/server/outbox'
import { findProposalRows } from '@/lib/server/proposals/list-proposals'
import { getRevision } from '@/lib/server/revisions/get-revision'
import { aMember, aWorkspace, named } from '@/prisma/factories'
import { type StartedCollab, startCollab } from '@/tests/support/collab-server'
import { blocked, decided, type InReview, inReview, submitted } from '@/tests/support/gate'
import { CLEARED, inputOf, lockAll, STILL_OPEN, startState } from '@/tests/support/gate-lock'
import { typeHeadline } from '@/tests/support/live-edits'
import { holding, race } from '@/tests/support/race'
import { countEvents, lastEvent } from '@/tests/support/trail'

let live: StartedCollab
beforeAll(async () => {
  live = await startCollab()
})
afterAll(() => live?.stop())

/** As the worker of the outbox would carry it out. */
const carryOut = (some: InReview) => lockAll(live, some)

describe('starting engineering', () => {
  it('clears the pinned revision, locks the text, tells people, and is on record', async () => {
    const some = await inReview()
    const { workspace, marcus, elena, dana, proposal } = some
    expect(await startEngineering(marcus.ctx, inputOf(some), 0)).toEqual({ isStarted: false })
    await carryOut(some)
    expect(await startState(some)).toEqual(CLEARED)
    expect(await lastEvent(workspace.id)).toMatchObject({
      action: 'engineering.started',
      actorId: marcus.person.id,
      data: { proposalId: proposal.id, round: 1, revision: 1, waived: [], isAlone: false },
    })
    const answer = await findClearance(db, systemClock, proposal.id)
    const { hash } = await getRevision(dana.ctx, proposal.id, 1)
    expect(answer).toMatchObject({ cleared: true, revisionNumber: 1, hash, newerDraft: false, why: null })
    const told = await db.notification.findMany({ where: { proposalId: proposal.id, kind: 'clearance.given' } })
    expect(told.map(({ personId }) => personId).sort()).toEqual([dana.person.id, elena.person.id].sort())
  })

  it.each<[string, (some: InReview) => Promise<unknown>, string]>([
    ['a member', async ({ dana }) => dana, 'Only a lead can start engineering.'],
    ['a lead who is named as co-author', async ({ elena, proposal }) => named(proposal, elena, 'coauthor'), 'You wrote in it.'],
    [
      'a lead who typed in it',
      ({ elena, proposal, dana }) => typeHeadline(proposal, elena.person, 'Mine').then(() => dana),
      'You wrote in it.',
    ],
    ['a gate with an open thread', ({ marcus, proposal }) => blocked(proposal, marcus), 'Not met yet: Comments resolved.'],
    [
      'a text that has changed',
      ({ dana, proposal }) => typeHeadline(proposal, dana.person, 'Other words'),
      'The text has changed since revision 1.',
    ],
  ])('is refused to or for %s', async (who, change, says) => {
    const some = await inReview()
    await change(some)
    const actor = who === 'a member' ? some.dana : some.elena
    await expect(startEngineering(actor.ctx, inputOf(some), 0)).rejects.toThrow(says)
    expect(await startState(some)).toEqual(STILL_OPEN)
  })

  it('is told in lists with what was waived for it', async () => {
    const some = await inReview()
    const { marcus, elena, proposal, roundId } = some
    await blocked(proposal, marcus)
    const reason = 'Sam is away until March, and the answer stands in the FAQ.'
    await waiveRequirement(marcus.ctx, { proposalId: proposal.id, roundId, requirement: 'comments', reason })
    await startEngineering(elena.ctx, inputOf(some), 0)
    await carryOut(some)
    const told = { cleared: 1, waived: 1 }
    expect((await listCleared({ now: systemClock }, [proposal.id]))(proposal.id)).toEqual(told)
    expect((await getFindings(elena.ctx, { q: proposal.title })).proposals).toMatchObject([{ id: proposal.id, ...told }])
    expect(await findProposalRows(elena.ctx, [proposal.id])).toMatchObject([told])
  })

  it('is refused to a lead who is asked and has not decided, met or not', async () => {
    const some = await inReview()
    const { proposal, roundId, workspace } = some
    const other = await aMember(workspace, 'lead')
    const asked = { roundId, personId: other.person.id, required: false, askedAt: new Date(), askedById: some.dana.person.id }
    await db.roundReviewer.create({ data: { ...asked, sections: [] } })
    await expect(startEngineering(other.ctx, inputOf(some), 0)).rejects.toThrow('Give your verdict first.')
    expect(proposal.id).toBeTruthy()
  })

  it('does not find a proposal of another workspace', async () => {
    const some = await inReview()
    const { admin } = await aWorkspace()
    await expect(startEngineering(admin.ctx, inputOf(some), 0)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('lets one of two leads win who press at once', async () => {
    const some = await inReview()
    const { marcus, elena, proposal, roundId, workspace } = some
    const before = await countEvents(workspace.id)
    const order = ({ person }: typeof marcus): StartOrder => ({
      proposalId: proposal.id,
      roundId,
      workspaceId: workspace.id,
      personId: person.id,
    })
    const results = await race(
      holding(proposal),
      () => clearRevision(order(marcus), 0n),
      () => clearRevision(order(elena), 0n),
    )
    expect(results.map((result) => result.status === 'fulfilled' && result.value).sort()).toEqual([false, true])
    expect(await startState(some)).toEqual(CLEARED)
    expect(await countEvents(workspace.id)).toBe(before + 2)
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'engineering.start_refused', data: { code: 'conflict' } })
  })

  it('loses to a request for changes that is committed first', async () => {
    const some = await inReview()
    const { marcus, elena, proposal } = some
    await startEngineering(marcus.ctx, inputOf(some), 0)
    await decided(proposal, some, elena, 'request_changes')
    await carryOut(some)
    expect(await startState(some)).toEqual(STILL_OPEN)
    await expect(startEngineering(marcus.ctx, inputOf(some), 0)).rejects.toThrow('Not met yet: Approvals.')
  })

  it('ends the clearance before it, whose text was built on until then', async () => {
    const some = await inReview()
    const { marcus, elena, dana, proposal } = some
    await startEngineering(marcus.ctx, inputOf(some), 0)
    await carryOut(some)
    await openNewDraft(dana.ctx, { proposalId: proposal.id })
    await typeHeadline(proposal, dana.person, 'The next one')
    const next = { ...some, ...(await submitted(dana, proposal, { reviewer: elena })) }
    await decided(proposal, next, elena)
    expect(await findClearance(db, systemClock, proposal.id)).toMatchObject({
      cleared: true,
      revisionNumber: 1,
      newerDraft: true,
    })
    await startEngineering(marcus.ctx, inputOf(next), 0)
    await carryOut(next)
    expect(await findClearance(db, systemClock, proposal.id)).toMatchObject({
      cleared: true,
      revisionNumber: 2,
      newerDraft: false,
    })
    const ends = await db.clearance.findMany({ where: { proposalId: proposal.id }, orderBy: { clearedAt: 'asc' } })
    expect(ends.map(({ end }) => end)).toEqual(['replaced', null])
  })
})
