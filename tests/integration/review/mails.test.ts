import { expect, it } from 'vitest'
import { DAY_MS } from '@/lib/domain/day'
import { systemClock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { carryOutMail } from '@/lib/server/inbox/carry-out-mail'
import { listNotifications } from '@/lib/server/inbox/list-notifications'
import { smtpSender } from '@/lib/server/mail'
import type { OutboxPayloads } from '@/lib/server/outbox'
import { closeProposal } from '@/lib/server/review/close-proposal'
import { remindReviewer } from '@/lib/server/review/remind-reviewer'
import { submitForReview } from '@/lib/server/review/submit-for-review'
import { withdrawFromReview } from '@/lib/server/review/withdraw-from-review'
import type { Somebody } from '@/prisma/factories'
import { typeHeadline } from '@/tests/support/live-edits'
import { mailOrders } from '@/tests/support/orders'
import { judged, openRoundOf, required, reviewRoom, submission, submitted } from '@/tests/support/review-room'
import { openMailbox } from '@/tests/support/smtp-server'

const WHY = 'Tell me what happens in a shop that did not volunteer.'

it('tells everybody in time by mail, each once, and nobody what is held from them', async () => {
  const { dana, elena, marcus, sam, proposal } = await reviewRoom()
  const mailbox = await openMailbox()
  const send = smtpSender(mailbox.url, 'Dateline <dateline@northgate.example>')
  const read = async ({ person }: Somebody) => {
    const before = mailbox.to(person.email).length
    for (const order of await mailOrders(person)) await carryOutMail(order, { now: systemClock, send })
    return mailbox.to(person.email).slice(before)
  }
  const subjects = async (somebody: Somebody) => (await read(somebody)).map(({ subject }) => subject)
  try {
    await submitted(dana, proposal, [required(marcus), required(sam)])
    const [ask] = await read(marcus)
    expect(ask?.subject).toBe('Dana Okafor asks you to review Second Bell, by 31 December 2099')
    expect(ask?.body).toContain('“Put the trial numbers in”')
    expect((await listNotifications(marcus.ctx)).needs).toMatchObject([
      { kind: 'review.asked', told: { quote: 'Put the trial numbers in' } },
    ])
    const reminders = await db.outbox.findMany({ where: { kind: 'review.remind' }, orderBy: { id: 'asc' } })
    const own = await db.roundReviewer.findFirstOrThrow({ where: { personId: sam.person.id } })
    for (const { id, payload } of reminders) {
      const order = payload as OutboxPayloads['review.remind']
      if (order.reviewerId === own.id) await remindReviewer({ now: () => new Date(Date.now() + DAY_MS) }, order, id)
    }
    expect(await subjects(sam)).toEqual([
      'Dana Okafor asks you to review Second Bell, by 31 December 2099',
      'The author waits for your verdict on Second Bell, by 31 December 2099',
      'Your verdict is due today: Second Bell',
    ])

    await judged(marcus, proposal, 'request_changes', { reason: WHY })
    const [letter] = await read(dana)
    expect(letter?.subject).toBe('Marcus Lindqvist requests changes to revision 1 of Second Bell')
    expect(letter?.body).toContain('shop that did not volunteer')
    expect(await subjects(sam)).toEqual([])
    await judged(sam, proposal, 'approve')
    expect(await subjects(dana)).toEqual(['Sam Achebe approved revision 1 of Second Bell'])
    expect(await subjects(marcus)).toEqual([])

    await typeHeadline(proposal, dana.person, 'Northgate now rings you')
    const again = await submission(proposal, [required(marcus), required(sam)])
    await submitForReview(dana.ctx, { ...again, message: 'The headline says who rings' })
    const [other] = await read(sam)
    expect(other?.subject).toBe(
      'Dana Okafor changed what you judged, so your verdict no longer counts: Second Bell, Headline, by 31 December 2099',
    )
    expect(other?.body).toContain('“The headline says who rings”')
    expect(other?.body).not.toContain('trial numbers')
    expect((await listNotifications(sam.ctx)).needs).toMatchObject([
      { kind: 'review.look_again', told: { quote: 'The headline says who rings' } },
    ])
    await withdrawFromReview(dana.ctx, { proposalId: proposal.id, roundId: (await openRoundOf(proposal)).id })
    expect(await subjects(sam)).toEqual(['Dana Okafor withdrew from review, so nothing is asked of you any more: Second Bell'])

    await submitForReview(dana.ctx, { ...(await submission(proposal, [required(marcus)])), message: '' })
    const [plain] = (await read(marcus)).slice(-1)
    expect(plain?.body).not.toContain('“”')
    expect((await listNotifications(marcus.ctx)).needs[0]?.told).not.toHaveProperty('quote')
    await judged(marcus, proposal, 'reject', { reason: WHY })
    expect(await subjects(dana)).toEqual(['Marcus Lindqvist rejected revision 2 of Second Bell'])
    await closeProposal(elena.ctx, { proposalId: proposal.id, category: 'wrong_time', reason: 'Next year.' })
    expect(await subjects(dana)).toEqual(['Elena Petrova closed as rejected: Second Bell, not now'])
    for (const { body } of mailbox.letters) expect(body).toMatch(/http:\/\/\S+\/inbox\/\S+/)
    expect(
      mailbox.letters.filter(({ body }) => body.includes('volunteer')).every(({ to }) => to.includes(dana.person.email)),
    ).toBe(true)
  } finally {
    await mailbox.close()
  }
})
