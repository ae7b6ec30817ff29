import { describe, expect, it } from 'vitest'
import { DEFAULT_POLICY } from '@/lib/domain/gate-policy'
import { db } from '@/lib/server/db'
import { submitForReview } from '@/lib/server/review/submit-for-review'
import { withdrawFromReview } from '@/lib/server/review/withdraw-from-review'
import { saveRevision } from '@/lib/server/revisions/save-revision'
import { aMember, aWorkspace, named } from '@/prisma/factories'
import { typeHeadline } from '@/tests/support/live-edits'
import { holding, outcomes, race } from '@/tests/support/race'
import {
  judged,
  openRoundOf,
  optional,
  required,
  reviewRoom,
  statusOf,
  submission,
  submitted,
  toldTo,
} from '@/tests/support/review-room'
import { lastEvent } from '@/tests/support/trail'

describe('submitting for review', () => {
  it('pins what is on the screen, opens a round under the policy of today, asks people, and writes it down', async () => {
    const { workspace, dana, marcus, sam, proposal } = await reviewRoom()
    await db.proposal.update({ where: { id: proposal.id }, data: { engineeringMonths: 4 } })
    const { hash } = await submission(proposal, [])
    expect(await submitted(dana, proposal, [required(marcus, 'Retail'), optional(sam)])).toEqual({ round: 1, revisionNumber: 1 })

    const round = await openRoundOf(proposal)
    expect(round).toMatchObject({
      number: 1,
      revisionNumber: 1,
      policy: DEFAULT_POLICY,
      openedById: dana.person.id,
      endedAt: null,
    })
    const revision = await db.revision.findUniqueOrThrow({ where: { proposalId_number: { proposalId: proposal.id, number: 1 } } })
    expect(revision).toMatchObject({ kind: 'submitted', hash, message: 'Put the trial numbers in' })
    expect(await db.proposal.findUniqueOrThrow({ where: { id: proposal.id } })).toMatchObject({ status: 'in_review' })
    expect((await db.proposal.findUniqueOrThrow({ where: { id: proposal.id } })).firstSubmittedAt).not.toBeNull()
    expect(await db.proposalPerson.findMany({ where: { proposalId: proposal.id, relation: 'reviewer' } })).toHaveLength(2)
    expect(await toldTo(marcus)).toEqual(['review.asked'])
    expect(await lastEvent(workspace.id)).toEqual({
      action: 'review.submitted',
      actorId: dana.person.id,
      data: { proposalId: proposal.id, round: 1, revision: 1, reviewerIds: [marcus.person.id, sam.person.id] },
    })
  })

  it('pins the newest revision where nothing changed since it was kept', async () => {
    const { dana, marcus, proposal } = await reviewRoom()
    await saveRevision(dana.ctx, { proposalId: proposal.id, message: 'By hand' })
    expect(await submitted(dana, proposal, [required(marcus)])).toEqual({ round: 1, revisionNumber: 1 })
    expect(await db.revision.count({ where: { proposalId: proposal.id } })).toBe(1)
  })

  it('pins nothing when the text is another one by now', async () => {
    const { dana, marcus, proposal } = await reviewRoom()
    const input = await submission(proposal, [required(marcus)])
    await typeHeadline(proposal, dana.person, 'Words that came while the form was open')
    await expect(submitForReview(dana.ctx, input)).rejects.toMatchObject({ code: 'conflict' })
    expect(await statusOf(proposal)).toBe('draft')
    expect(await db.revision.count({ where: { proposalId: proposal.id } })).toBe(0)
  })

  it('ends the round that was open, and tells who has to look again', async () => {
    const { dana, marcus, sam, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus), required(sam)])
    await judged(marcus, proposal, 'approve')
    await typeHeadline(proposal, dana.person, 'Northgate now rings you')
    expect(await submitted(dana, proposal, [required(marcus), required(sam)])).toEqual({ round: 2, revisionNumber: 2 })
    const rounds = await db.round.findMany({ where: { proposalId: proposal.id }, orderBy: { number: 'asc' } })
    expect(rounds.map(({ end }) => end)).toEqual(['replaced', null])
    expect(await toldTo(marcus)).toEqual(['review.asked (done)', 'review.look_again'])
    expect(await toldTo(sam)).toEqual(['review.asked (done)', 'review.asked'])
    const told = await db.notification.findFirstOrThrow({ where: { personId: marcus.person.id, kind: 'review.look_again' } })
    expect(told.detail).toMatchObject({ parts: ['headline'], round: 2 })
  })

  it('asks again whoever requested changes that this text does not answer', async () => {
    const { dana, marcus, sam, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus), required(sam)])
    await judged(sam, proposal, 'request_changes')
    await submitted(dana, proposal, [required(marcus)])
    const asked = await db.roundReviewer.findMany({ where: { roundId: (await openRoundOf(proposal)).id } })
    expect(asked.map(({ personId, required: must }) => [personId, must]).sort()).toEqual(
      [
        [marcus.person.id, true],
        [sam.person.id, false],
      ].sort(),
    )
  })

  it('refuses reviewers who wrote the text, are not here, or are nobody', async () => {
    const { dana, marcus, priya, proposal } = await reviewRoom()
    await named(proposal, priya, 'coauthor')
    await typeHeadline(proposal, marcus.person, 'Marcus mended it')
    for (const one of [dana, priya, marcus]) {
      await expect(submitted(dana, proposal, [required(one)])).rejects.toMatchObject({ code: 'invalid' })
    }
    const stranger = (await aWorkspace()).admin
    await expect(submitted(dana, proposal, [required(stranger)])).rejects.toMatchObject({ code: 'not_found' })
    await expect(submitted(dana, proposal, [])).rejects.toMatchObject({ code: 'invalid' })
    expect(await statusOf(proposal)).toBe('draft')
  })

  it('refuses who does not write it, and does not find one of another workspace', async () => {
    const { workspace, marcus, elena, sam, proposal } = await reviewRoom()
    for (const one of [marcus, elena])
      await expect(submitted(one, proposal, [required(sam)])).rejects.toMatchObject({ code: 'forbidden' })
    const guest = await aMember(workspace, 'guest')
    await expect(submitted(guest, proposal, [required(sam)])).rejects.toMatchObject({ code: 'not_found' })
    const stranger = (await aWorkspace()).admin
    await expect(submitted(stranger, proposal, [required(sam)])).rejects.toMatchObject({ code: 'not_found' })
  })

  it('lets one of two authors win who submit at once; the other learns of it', async () => {
    const { dana, priya, marcus, sam, proposal } = await reviewRoom()
    await named(proposal, priya, 'coauthor')
    const input = await submission(proposal, [required(marcus)])
    const other = { ...input, reviewers: [required(sam)] }
    const results = await race(
      holding(proposal),
      () => submitForReview(dana.ctx, input),
      () => submitForReview(priya.ctx, other),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
    expect(await db.round.count({ where: { proposalId: proposal.id } })).toBe(1)
    expect(await db.revision.count({ where: { proposalId: proposal.id } })).toBe(1)
  })
})

describe('withdrawing from review', () => {
  it('ends the round, makes it a draft again, and tells those who were asked', async () => {
    const { workspace, dana, marcus, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus)])
    const { id: roundId } = await openRoundOf(proposal)
    await withdrawFromReview(dana.ctx, { proposalId: proposal.id, roundId })
    expect(await statusOf(proposal)).toBe('draft')
    expect((await openRoundOf(proposal)).end).toBe('withdrawn')
    expect(await toldTo(marcus)).toEqual(['review.asked (done)', 'review.withdrawn'])
    expect(await lastEvent(workspace.id)).toMatchObject({ action: 'review.withdrawn', data: { round: 1 } })
  })

  it('refuses a reviewer and a lead, and who saw an older round; another workspace finds nothing', async () => {
    const { dana, marcus, elena, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus)])
    const { id: roundId } = await openRoundOf(proposal)
    for (const one of [marcus, elena])
      await expect(withdrawFromReview(one.ctx, { proposalId: proposal.id, roundId })).rejects.toMatchObject({ code: 'forbidden' })
    const stranger = (await aWorkspace()).admin
    await expect(withdrawFromReview(stranger.ctx, { proposalId: proposal.id, roundId })).rejects.toMatchObject({
      code: 'not_found',
    })
    await submitted(dana, proposal, [required(marcus)])
    await expect(withdrawFromReview(dana.ctx, { proposalId: proposal.id, roundId })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('lets one of two win when both withdraw at once', async () => {
    const { dana, priya, marcus, proposal } = await reviewRoom()
    await named(proposal, priya, 'coauthor')
    await submitted(dana, proposal, [required(marcus)])
    const { id: roundId } = await openRoundOf(proposal)
    const input = { proposalId: proposal.id, roundId }
    const results = await race(
      holding(proposal),
      () => withdrawFromReview(dana.ctx, input),
      () => withdrawFromReview(priya.ctx, input),
    )
    expect(outcomes(results)).toEqual(['conflict', 'won'])
  })
})
