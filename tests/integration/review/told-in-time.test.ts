import { describe, expect, it } from 'vitest'
import { DAY_MS } from '@/lib/domain/day'
import { sentenceOf } from '@/lib/domain/notification'
import { db } from '@/lib/server/db'
import { getGatePanel } from '@/lib/server/gate/get-gate-panel'
import { listNotifications } from '@/lib/server/inbox/list-notifications'
import type { OutboxPayloads } from '@/lib/server/outbox'
import { acceptInvitation } from '@/lib/server/people/accept-invitation'
import { listInvitations } from '@/lib/server/people/list-invitations'
import { getDetailsPage } from '@/lib/server/proposals/get-details-page'
import { getProposal } from '@/lib/server/proposals/get-proposal'
import { getReview } from '@/lib/server/review/get-review'
import { getReviewStatus } from '@/lib/server/review/get-review-status'
import { remindReviewer } from '@/lib/server/review/remind-reviewer'
import { submitForReview } from '@/lib/server/review/submit-for-review'
import { withdrawFromReview } from '@/lib/server/review/withdraw-from-review'
import { aPerson } from '@/prisma/factories'
import { judged, openRoundOf, required, reviewRoom, submission, submitted, toldTo } from '@/tests/support/review-room'
import { signedIn } from '@/tests/support/signed-in'
import { mailsTo } from '@/tests/support/trail'

const SECRET = 'Tell me what happens in a shop that did not volunteer.'

async function ordersOf(proposal: { id: string }) {
  const asked = await db.roundReviewer.findMany({ where: { round: { proposalId: proposal.id } }, select: { id: true } })
  const rows = await db.outbox.findMany({ where: { kind: 'review.remind' }, orderBy: { notBefore: 'asc' } })
  return rows.filter(({ payload }) => asked.some(({ id }) => id === (payload as { reviewerId: string }).reviewerId))
}

describe('reminders', () => {
  it('come once before and once at the due moment, to whoever has not decided', async () => {
    const { dana, marcus, sam, proposal } = await reviewRoom()
    const dueDay = new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10)
    await submitForReview(dana.ctx, { ...(await submission(proposal, [required(marcus), required(sam)])), dueDay })
    const orders = await ordersOf(proposal)
    expect(orders.map(({ payload }) => (payload as { isDue: boolean }).isDue)).toEqual([false, false, true, true])
    expect(orders.every(({ notBefore }) => notBefore > new Date())).toBe(true)
    await judged(sam, proposal, 'approve')
    for (const { id, payload } of orders) {
      const order = payload as OutboxPayloads['review.remind']
      const now = () => new Date(Date.now() + 31 * DAY_MS)
      await remindReviewer({ now }, order, id)
      await remindReviewer({ now }, order, id)
    }
    expect(await toldTo(marcus)).toEqual(['review.asked', 'review.reminder', 'review.due'])
    expect(await toldTo(sam)).toEqual(['review.asked (done)'])
    expect(await ordersOf(proposal)).toEqual([])
    expect(await db.outbox.count({ where: { kind: 'mail.notification' } })).toBeGreaterThan(0)
  })

  it('say nothing after the round has ended', async () => {
    const { dana, marcus, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus)])
    const orders = await ordersOf(proposal)
    await withdrawFromReview(dana.ctx, { proposalId: proposal.id, roundId: (await openRoundOf(proposal)).id })
    for (const { id, payload } of orders)
      await remindReviewer({ now: dana.ctx.now }, payload as OutboxPayloads['review.remind'], id)
    expect(await toldTo(marcus)).toEqual(['review.asked (done)', 'review.withdrawn'])
  })
})

describe('what is held', () => {
  it('reaches nobody who has not decided: no page, no gate, no inbox, no status; the writers and whoever decided see it', async () => {
    const { dana, elena, marcus, sam, proposal } = await reviewRoom()
    await submitted(dana, proposal, [required(marcus), required(sam)])
    await judged(marcus, proposal, 'request_changes', { reason: SECRET })
    for (const viewer of [sam, elena]) {
      const [review, panel, inbox] = [
        await getReview(viewer.ctx, proposal.id),
        await getGatePanel(viewer.ctx, proposal.id),
        await listNotifications(viewer.ctx),
      ]
      expect(JSON.stringify([review, panel, inbox])).not.toMatch(/request_changes|Changes requested|volunteer/i)
      expect(review.reviewers.find(({ person }) => person.id === marcus.person.id)).toMatchObject({
        state: 'decided',
        judged: null,
      })
      expect(review.quorum).toMatchObject({ state: 'waiting', open: null, decided: [marcus.person.id] })
      expect(await getReviewStatus(viewer.ctx, await getProposal(viewer.ctx, proposal.id))).toEqual({
        round: 1,
        changesRequested: false,
      })
    }
    for (const viewer of [dana, marcus]) {
      expect(JSON.stringify((await getReview(viewer.ctx, proposal.id)).events)).toContain(SECRET)
      expect(await getReviewStatus(viewer.ctx, await getProposal(viewer.ctx, proposal.id))).toEqual({
        round: 1,
        changesRequested: true,
      })
    }
    await judged(sam, proposal, 'approve')
    expect(JSON.stringify((await getReview(sam.ctx, proposal.id)).events)).toContain(SECRET)
    await withdrawFromReview(dana.ctx, { proposalId: proposal.id, roundId: (await openRoundOf(proposal)).id })
    expect(JSON.stringify((await getReview(elena.ctx, proposal.id)).events)).toContain(SECRET)
  })

  it('is the same to read whatever was decided', async () => {
    const seen = []
    for (const decision of ['approve', 'request_changes'] as const) {
      const { dana, marcus, sam, proposal } = await reviewRoom()
      await submitted(dana, proposal, [required(marcus), required(sam)])
      await judged(marcus, proposal, decision, { reason: SECRET })
      const { quorum, reviewers, events } = await getReview(sam.ctx, proposal.id)
      seen.push([
        quorum?.state,
        reviewers.map(({ state }) => state),
        events.map((event) => [event.kind, event.kind === 'verdict' && event.decision]),
      ])
    }
    expect(seen[0]).toEqual(seen[1])
  })
})

it('a guest who is invited to review is asked in the open round as soon as they join, and sees this proposal alone', async () => {
  const { dana, elena, marcus, proposal } = await reviewRoom()
  const helen = await aPerson({ name: 'Helen Osei' })
  const guests = [{ email: helen.email, required: true }]
  await submitForReview(dana.ctx, { ...(await submission(proposal, [required(marcus)])), guests })
  const invited = [{ email: helen.email, required: true }]
  expect((await getReview(dana.ctx, proposal.id)).invited).toMatchObject(invited)
  expect((await getReview(elena.ctx, proposal.id)).invited).toMatchObject(invited)
  expect((await getReview(marcus.ctx, proposal.id)).invited).toEqual([])
  const listed = [{ email: helen.email, asksReview: true }]
  expect((await getDetailsPage(dana.ctx, proposal.id)).invitations).toMatchObject(listed)
  expect(await listInvitations(elena.ctx)).toMatchObject(listed)
  const [letter] = await mailsTo(helen.email)
  expect(letter?.subject).toContain('invites you to review “Second Bell”')
  const token = /join\/(\S+)/.exec(letter?.text ?? '')?.[1] ?? ''
  const joined = await acceptInvitation(await signedIn(helen), { token })
  expect(joined).toMatchObject({ proposalId: proposal.id, isAsked: true })
  expect((await getReview(dana.ctx, proposal.id)).invited).toEqual([])
  const row = await db.roundReviewer.findFirstOrThrow({ where: { personId: helen.id } })
  expect(row).toMatchObject({ required: true, askedById: dana.person.id })
  const ctx = { ...dana.ctx, actor: { ...dana.ctx.actor, personId: helen.id, role: 'guest' as const } }
  await judged({ person: helen, ctx }, proposal, 'approve')
  const decided = await db.notification.findFirstOrThrow({ where: { personId: dana.person.id, kind: 'review.decided' } })
  const facts = {
    actor: 'Helen Osei',
    workspace: '',
    proposal: { id: proposal.id, title: 'Second Bell' },
    detail: decided.detail as Record<string, unknown>,
  }
  expect(sentenceOf('review.decided', facts)).toBe('Helen Osei approved revision 1 of Second Bell.')
})
