import { describe, expect, it } from 'vitest'
import { quorum } from '@/lib/domain/review/quorum'
import { systemClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { removeMember } from '@/lib/server/people/remove-member'
import { findRoundRecords } from '@/lib/server/review/find-round-records'
import { getReview } from '@/lib/server/review/get-review'
import { giveVerdict } from '@/lib/server/review/give-verdict'
import { stepDown } from '@/lib/server/review/step-down'
import { submitForReview } from '@/lib/server/review/submit-for-review'
import { aMember, aWorkspace, named, type Somebody } from '@/prisma/factories'
import { typeHeadline } from '@/tests/support/live-edits'
import { holding, outcomes, race } from '@/tests/support/race'
import {
  judged,
  openRoundOf,
  optional,
  required,
  reviewRoom,
  SCORES,
  statusOf,
  submission,
  submitted,
  toldTo,
  verdictOn,
} from '@/tests/support/review-room'
import { lastEvent } from '@/tests/support/trail'

async function quorumOf(proposal: { id: string }) {
  const records = await findRoundRecords(db, { now: systemClock }, proposal.id)
  if (!records) throw new Error('no round')
  return quorum(records)
}

/** What somebody put down and could not give. */
function draftOf(somebody: Somebody) {
  return db.verdictDraft.findFirst({ where: { personId: somebody.person.id } })
}

describe('giving a verdict', () => {
  it('keeps it against the revision, tells the writers, and leaves what it says out of the trail', async () => {
    const { workspace, dana, marcus, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus, 'Retail')])
    expect(await judged(marcus, proposal, 'approve', { reason: 'Then build.' })).toEqual({ revisionNumber: 1 })
    const verdict = await db.verdict.findFirstOrThrow({ where: { proposalId: proposal.id } })
    expect(verdict).toMatchObject({
      personId: marcus.person.id,
      role: 'Retail',
      revisionNumber: 1,
      decision: 'approve',
      rubric: SCORES,
      sections: [],
    })
    expect(await toldTo(dana)).toEqual(['review.decided'])
    expect(await toldTo(marcus)).toEqual(['review.asked (done)'])
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'review.verdict_given',
      actorId: marcus.person.id,
      data: { proposalId: proposal.id, round: 1, revision: 1, verdictId: verdict.id },
    })
    expect(
      (
        await db.$queryRaw<
          unknown[]
        >`SELECT 1 FROM audit_event WHERE workspace_id = ${workspace.id}::uuid AND data::text LIKE '%approve%'`
      ).length,
    ).toBe(0)
  })

  it('blocks on a request for changes until a newer verdict of the same person, which settles what asked the writers', async () => {
    const { dana, marcus, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus), required((await aMember({ id: dana.ctx.actor.workspaceId })) as Somebody)])
    await judged(marcus, proposal, 'request_changes')
    expect(await quorumOf(proposal)).toMatchObject({ state: 'not_met', requests: [{ personId: marcus.person.id }] })
    expect(await toldTo(dana)).toEqual(['review.changes_requested'])
    await judged(marcus, proposal, 'approve')
    expect(await quorumOf(proposal)).toMatchObject({ state: 'waiting', approvals: 1, requests: [] })
    expect(await toldTo(dana)).toEqual(['review.changes_requested (done)', 'review.decided'])
  })

  it('ends the round on a rejection: it is a draft again, and nothing is asked of anybody', async () => {
    const { workspace, dana, marcus, sam, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus), required(sam)])
    await judged(marcus, proposal, 'reject')
    expect(await statusOf(proposal)).toBe('draft')
    expect((await openRoundOf(proposal)).end).toBe('rejected')
    expect(await toldTo(sam)).toEqual(['review.asked (done)'])
    expect(await toldTo(dana)).toEqual(['review.rejected'])
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'review.round_ended', data: { round: 1, end: 'rejected' } })
    await expect(judged(sam, proposal, 'approve')).rejects.toMatchObject({ code: 'conflict' })
  })

  it('does not ask anew whose rejection counts for the round after it; whoever has to decide is told by when', async () => {
    const { dana, marcus, sam, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus), required(sam)])
    await judged(marcus, proposal, 'reject')
    await submitted(dana, proposal, [required(marcus), required(sam)])
    const round = await openRoundOf(proposal)
    expect(round).toMatchObject({ number: 2, dueAt: expect.any(Date) })
    const own = async (who: Somebody) => (await getReview(who.ctx, proposal.id)).own
    expect(await own(marcus)).toMatchObject({ state: 'rejected', verdict: { decision: 'reject' }, dueAt: null })
    expect(await own(sam)).toMatchObject({ state: 'waiting', verdict: null, dueAt: round.dueAt })
  })

  it('asks the stand-in of the policy where a required reviewer abstains or steps down, and waits where there is none', async () => {
    const { workspace, admin, dana, marcus, sam, priya, proposal } = await reviewRoom()
    const fn = { name: 'Retail', aboveMonths: null, firstChoiceId: marcus.person.id, standInId: priya.person.id, sections: [] }
    const { DEFAULT_POLICY } = await import('@/lib/domain/gate-policy')
    const policy = { ...DEFAULT_POLICY, approvals: 1, functions: [fn] }
    await db.gatePolicy.create({
      data: { workspaceId: workspace.id, policy, version: 1, changedAt: new Date(), changedById: admin.person.id },
    })
    await submitted(dana, proposal, [required(marcus, 'Retail'), required(sam)])
    await judged(marcus, proposal, 'abstain', { scores: {} })
    expect(await toldTo(priya)).toEqual(['review.asked'])
    await judged(priya, proposal, 'approve')
    expect(await quorumOf(proposal)).toMatchObject({
      state: 'waiting',
      functions: [{ name: 'Retail', isMet: true, by: priya.person.id }],
    })
    await stepDown(sam.ctx, {
      proposalId: proposal.id,
      roundId: (await openRoundOf(proposal)).id,
      reason: 'I know the supplier.',
    })
    expect(await quorumOf(proposal)).toMatchObject({ state: 'waiting', needsStandIn: [{ personId: sam.person.id }] })
    expect(await toldTo(dana)).toContain('review.stepped_down')
  })

  it('hands on to somebody else, who decides in the same place', async () => {
    const { dana, marcus, sam, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus, 'Retail')])
    await judged(marcus, proposal, 'delegate', { scores: {}, delegateId: sam.person.id, until: '2099-01-31' })
    const row = await db.roundReviewer.findFirstOrThrow({ where: { personId: sam.person.id } })
    expect(row).toMatchObject({
      function: 'Retail',
      required: true,
      standInForId: marcus.person.id,
      until: new Date('2099-02-01T00:00:00Z'),
    })
    await judged(sam, proposal, 'approve')
    expect(await quorumOf(proposal)).toMatchObject({ functions: [{ name: 'Retail', isMet: true }], needsStandIn: [] })
    await expect(judged(marcus, proposal, 'delegate', { scores: {}, delegateId: dana.person.id })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('refuses who is not asked, who wrote it since, half a verdict, and another workspace', async () => {
    const { dana, elena, marcus, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus)])
    await expect(judged(elena, proposal, 'approve')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(judged(marcus, proposal, 'approve', { scores: { customer: 3 } })).rejects.toMatchObject({ code: 'invalid' })
    await expect(judged(marcus, proposal, 'reject', { reason: '' })).rejects.toMatchObject({ code: 'invalid' })
    const stranger = (await aWorkspace()).admin
    await expect(judged(stranger, proposal, 'approve')).rejects.toMatchObject({ code: 'not_found' })
    await named(proposal, marcus, 'coauthor')
    await expect(judged(marcus, proposal, 'approve')).rejects.toMatchObject({ code: 'forbidden' })
    expect(await db.verdict.count({ where: { proposalId: proposal.id } })).toBe(0)
  })
})

describe('two at once', () => {
  it('a verdict and a new submission: one order of events, and the words are kept where the verdict came too late', async () => {
    const { dana, marcus, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus)])
    const verdict = await verdictOn(proposal, 'request_changes')
    await typeHeadline(proposal, dana.person, 'Northgate now rings you')
    const again = await submission(proposal, [required(marcus)])
    const [first, second] = await race(
      holding(proposal),
      () => submitForReview(dana.ctx, again).then(String),
      () => giveVerdict(marcus.ctx, verdict).then(String),
    )
    expect(first?.status).toBe('fulfilled')
    const given = await db.verdict.findMany({ where: { proposalId: proposal.id } })
    if (second?.status === 'fulfilled') expect(given).toMatchObject([{ revisionNumber: 1 }])
    else {
      expect(second?.reason).toMatchObject({ code: 'conflict' })
      expect(String(second?.reason.message)).toMatch(/Your words are kept as a draft/)
      expect(given).toEqual([])
      expect(await draftOf(marcus)).toMatchObject({ reason: verdict.reason, decision: 'request_changes' })
      expect((await getReview(marcus.ctx, proposal.id)).own.draft).toMatchObject({ reason: verdict.reason })
    }
    expect(await openRoundOf(proposal)).toMatchObject({ number: 2, endedAt: null })
  })

  it('a verdict on a revision that was just replaced is not given, and its words are kept', async () => {
    const { dana, marcus, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus)])
    const verdict = await verdictOn(proposal, 'approve', { reason: 'Build it.' })
    await typeHeadline(proposal, dana.person, 'Northgate now rings you')
    await submitted(dana, proposal, [required(marcus)])
    await expect(giveVerdict(marcus.ctx, verdict)).rejects.toMatchObject({
      code: 'conflict',
      message:
        'Revision 2 was submitted while you judged an earlier one. Look at what changed. Nothing was given. Your words are kept as a draft.',
    })
    expect(await draftOf(marcus)).toMatchObject({ reason: 'Build it.' })
  })

  it('two rejections: one ends the round, the other is told and kept', async () => {
    const { dana, marcus, sam, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus), required(sam)])
    const verdict = await verdictOn(proposal, 'reject')
    const results = await race(
      holding(proposal),
      () => giveVerdict(marcus.ctx, verdict),
      () => giveVerdict(sam.ctx, verdict),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await db.verdict.count({ where: { proposalId: proposal.id } })).toBe(1)
    expect(await db.verdictDraft.count({ where: { round: { proposalId: proposal.id } } })).toBe(1)
  })

  it('a reviewer who is removed in the middle of a verdict: nothing is given after they are gone, and their words are kept', async () => {
    const { admin, dana, marcus, sam, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus), optional(sam)])
    const verdict = await verdictOn(proposal, 'approve', { reason: 'Build it.' })
    const hold = { sql: 'SELECT 1 FROM workspace WHERE id = $1::uuid FOR NO KEY UPDATE', values: [dana.ctx.actor.workspaceId] }
    const [removal, given] = await race(
      hold,
      () => removeMember(admin.ctx, { personId: marcus.person.id, withdrawLinks: false }).then(String),
      () => giveVerdict(marcus.ctx, verdict).then(String),
    )
    expect(removal?.status).toBe('fulfilled')
    const verdicts = await db.verdict.count({ where: { proposalId: proposal.id } })
    if (given?.status === 'fulfilled') expect(verdicts).toBe(1)
    else {
      expect(given?.reason).toMatchObject({ code: 'forbidden' })
      expect(verdicts).toBe(0)
      expect(await draftOf(marcus)).toMatchObject({ reason: 'Build it.' })
    }
    await expect(giveVerdict(marcus.ctx, verdict)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('a reviewer who is made a co-author in the middle of a verdict cannot approve after that', async () => {
    const { dana, marcus, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus)])
    const verdict = await verdictOn(proposal, 'approve')
    const { namePerson } = await import('@/lib/server/proposals/name-person')
    const naming = { proposalId: proposal.id, personId: marcus.person.id, relation: 'coauthor' as const }
    await race(
      holding(proposal),
      () => namePerson(dana.ctx, naming).then(String),
      () => giveVerdict(marcus.ctx, verdict).then(String),
    )
    // Whichever came first: an approval of somebody who writes it counts for nothing.
    expect(await quorumOf(proposal)).toMatchObject({ state: 'waiting', approvals: 0 })
  })
})
