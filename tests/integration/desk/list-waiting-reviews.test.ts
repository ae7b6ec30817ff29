import { describe, expect, it } from 'vitest'
import { DAY_MS } from '@/lib/domain/day'
import { db } from '@/lib/server/db'
import { getDesk } from '@/lib/server/desk/get-desk'
import { listWaitingReviews } from '@/lib/server/desk/list-waiting-reviews'
import { namePerson } from '@/lib/server/proposals/name-person'
import { stepDown } from '@/lib/server/review/step-down'
import { withdrawFromReview } from '@/lib/server/review/withdraw-from-review'
import { aWorkspace, draftProposal, joined, type Somebody } from '@/prisma/factories'
import { sampleContent } from '@/tests/support/editor-content'
import { typeHeadline } from '@/tests/support/live-edits'
import { judged, openRoundOf, optional, required, reviewRoom, submitted } from '@/tests/support/review-room'

const titles = async ({ ctx }: Somebody) => (await listWaitingReviews(ctx)).map(({ proposal }) => proposal.title)

describe('the reviews that wait for somebody', () => {
  it('tells the pinned text, who asks and until when, the most urgent first, each with what asks for it', async () => {
    const { dana, marcus, sam, proposal } = await reviewRoom()
    const other = await draftProposal(dana, { title: 'One Bag', content: sampleContent() })
    await submitted(dana, proposal, [required(marcus)])
    await submitted(dana, other, [optional(marcus), required(sam)])
    const late = new Date(Date.now() - DAY_MS)
    await db.roundReviewer.updateMany({
      where: { personId: marcus.person.id, round: { proposalId: other.id } },
      data: { dueAt: late },
    })
    await typeHeadline(proposal, dana.person, 'What is written since')
    const { reviews, waiting, others } = await getDesk(marcus.ctx, 'Europe/London')
    // What waits for a verdict is not told a second time among what others write.
    expect(others).toEqual({ rows: [], total: 2 })
    expect(reviews).toMatchObject([
      { proposal: { title: 'One Bag' }, dueAt: late, required: false, round: 1 },
      {
        proposal: { title: 'Second Bell' },
        headline: sampleContent().sections.headline,
        revision: 1,
        required: true,
        since: null,
      },
    ])
    expect(reviews[1]).toMatchObject({ askedBy: { name: 'Dana Okafor' }, message: 'Put the trial numbers in' })
    expect(reviews[1]?.dueAt).not.toBeNull()
    const asked = await db.notification.findMany({ where: { personId: marcus.person.id, kind: 'review.asked' } })
    expect(reviews.map(({ notificationId }) => notificationId).sort()).toEqual(asked.map(({ id }) => id).sort())
    expect(waiting).toEqual([])
  })

  it('leaves a review once it is judged, and brings it back with what changed since, for whoever answers for that', async () => {
    const { dana, marcus, sam, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus), required(sam)])
    await judged(marcus, proposal, 'request_changes')
    expect([await titles(marcus), await titles(sam)]).toEqual([[], ['Second Bell']])
    await typeHeadline(proposal, dana.person, 'A second bell at the right door')
    await submitted(dana, proposal, [required(marcus), required(sam)])
    expect(await listWaitingReviews(marcus.ctx)).toMatchObject([
      { round: 2, revision: 2, headline: 'A second bell at the right door', since: { revision: 1, parts: ['headline'] } },
    ])
    expect(await listWaitingReviews(sam.ctx)).toMatchObject([{ round: 2, since: null }])
    // What somebody else decided changes nothing of what waits, and is not in it.
    const before = JSON.stringify(await listWaitingReviews(sam.ctx))
    await judged(marcus, proposal, 'reject')
    expect(await titles(sam)).toEqual([])
    expect(before).not.toContain('shop that did not volunteer')
  })

  it('has none of whoever stepped down, wrote in it, handed it on, or may not read it', async () => {
    const { workspace, dana, elena, marcus, sam, priya, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus), required(sam), optional(elena)])
    const { id: roundId } = await openRoundOf(proposal)
    await stepDown(sam.ctx, { proposalId: proposal.id, roundId, reason: 'I know the author.' })
    expect(await titles(sam)).toEqual([])
    await judged(marcus, proposal, 'delegate', { delegateId: priya.person.id })
    expect([await titles(marcus), await titles(priya)]).toEqual([[], ['Second Bell']])
    await typeHeadline(proposal, elena.person, 'Elena writes in it')
    expect(await titles(elena)).toEqual([])
    const elsewhere = await aWorkspace()
    expect(await titles(await joined(priya.person, elsewhere.workspace))).toEqual([])
    const where = { workspaceId_personId: { workspaceId: workspace.id, personId: priya.person.id } }
    await db.proposal.update({ where: { id: proposal.id }, data: { visibility: 'named' } })
    await db.proposalPerson.deleteMany({ where: { proposalId: proposal.id, personId: priya.person.id } })
    expect(await titles(priya)).toEqual([])
    await db.membership.update({ where, data: { role: 'lead' } })
    expect(await titles({ ...priya, ctx: { ...priya.ctx, actor: { ...priya.ctx.actor, role: 'lead' } } })).toEqual([
      'Second Bell',
    ])
  })

  it('gives a review back when the time of whoever decides in their place has passed, and ends with the round', async () => {
    const { dana, marcus, priya, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus)])
    await judged(marcus, proposal, 'delegate', { delegateId: priya.person.id })
    const { id: roundId } = await openRoundOf(proposal)
    await db.roundReviewer.updateMany({
      where: { roundId, personId: priya.person.id },
      data: { until: new Date(Date.now() - 1) },
    })
    expect([await titles(marcus), await titles(priya)]).toEqual([['Second Bell'], []])
    await namePerson(dana.ctx, { proposalId: proposal.id, personId: marcus.person.id, relation: 'coauthor' })
    expect(await titles(marcus)).toEqual([])
    await withdrawFromReview(dana.ctx, { proposalId: proposal.id, roundId })
    expect([await titles(marcus), await titles(priya)]).toEqual([[], []])
  })
})
