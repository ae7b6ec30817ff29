import { describe, expect, it } from 'vitest'
import type { MailChoice } from '@/lib/domain/mail-choice'
import type { NotificationKind } from '@/lib/domain/notification'
import type { Clock } from '@/lib/server/clock'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { changeMailChoices } from '@/lib/server/inbox/change-mail-choices'
import { getMailChoices } from '@/lib/server/inbox/get-mail-choices'
import { listNotifications } from '@/lib/server/inbox/list-notifications'
import { markRead } from '@/lib/server/inbox/mark-read'
import { changeVisibility } from '@/lib/server/proposals/change-visibility'
import { handOver } from '@/lib/server/proposals/hand-over'
import { namePerson } from '@/lib/server/proposals/name-person'
import { aMember, aWorkspace, draftProposal, named, type Somebody } from '@/prisma/factories'
import { mailOrders, sendAll } from '@/tests/support/orders'
import { signedIn, stoppedClock } from '@/tests/support/signed-in'

/** Wednesday, ten in the morning in London. */
const TEN = new Date('2026-11-25T10:00:00Z')
const NEXT_MORNING = new Date('2026-11-26T08:00:00Z')

async function setting(now: Clock = stoppedClock(TEN)) {
  const { workspace } = await aWorkspace({}, now)
  const dana = await aMember(workspace, 'member', { name: 'Dana Okafor' }, now)
  const priya = await aMember(workspace, 'member', { name: 'Priya Nair', timeZone: 'Europe/London' }, now)
  const proposal = await draftProposal(dana, { title: 'Second Bell' })
  const other = await draftProposal(dana, { title: 'One Bag' })
  const share = ({ id }: { id: string }, relation: 'coauthor' | 'reader') =>
    namePerson(dana.ctx, { proposalId: id, personId: priya.person.id, relation })
  return { dana, priya, proposal, other, share }
}

async function choose({ person }: Somebody, kind: NotificationKind, choice: MailChoice) {
  await changeMailChoices(await signedIn(person), { choices: [{ kind, choice }] })
}

it('is chosen for several kinds at once', async () => {
  const { priya } = await setting()
  const ctx = await signedIn(priya.person)
  const read = async () => Object.fromEntries((await getMailChoices(priya.person.id)).map(({ kind, choice }) => [kind, choice]))
  await changeMailChoices(ctx, {
    choices: [
      { kind: 'proposal.coauthor', choice: 'daily' },
      { kind: 'proposal.shared', choice: 'never' },
    ],
  })
  expect(await read()).toMatchObject({ 'proposal.coauthor': 'daily', 'proposal.shared': 'never', 'proposal.handed_over': 'now' })
})

describe('a mail at once', () => {
  it('says in plain words what happened, leads to it, and tells how to stop', async () => {
    const { priya, proposal, share } = await setting()
    await share(proposal, 'coauthor')
    const [mail, ...more] = await sendAll(priya.person)
    expect(more).toEqual([])
    const id = (await listNotifications(priya.ctx)).needs[0]?.id
    expect(mail).toMatchObject({ to: priya.person.email, subject: 'Dana Okafor asks you to write with them: Second Bell' })
    expect(mail?.text).toContain(`${env().baseUrl}/inbox/${id}`)
    expect(mail?.html).toContain(`href="${env().baseUrl}/inbox/${id}"`)
    expect(mail?.text).toMatch(/Stop these mails: http\S+\/unsubscribe\/\S+/)
    expect(mail?.unsubscribe).toMatch(/\/api\/unsubscribe\/\S+$/)
    expect(mail?.messageId).toMatch(/^<[^@<>]+@localhost>$/)
  })

  it('goes once, though its order is carried out twice, and keeps its Message-ID until it went', async () => {
    const { priya, proposal, share } = await setting()
    await share(proposal, 'coauthor')
    const [order] = await mailOrders(priya.person)
    const first = await sendAll(priya.person)
    expect(first[0]?.messageId).toBe(order?.payload.messageId)
    expect(await sendAll(priya.person)).toEqual([])
    await db.notification.updateMany({ where: { personId: priya.person.id }, data: { mailedAt: null } })
    expect((await sendAll(priya.person))[0]?.messageId).toBe(first[0]?.messageId)
  })

  it('makes no markup of a title or a name', async () => {
    const { dana, priya, proposal, share } = await setting()
    await db.proposal.update({ where: { id: proposal.id }, data: { title: '<b>"Second" & Bell</b>' } })
    await db.person.update({ where: { id: dana.person.id }, data: { name: '<script>' } })
    await share(proposal, 'coauthor')
    const [mail] = await sendAll(priya.person)
    expect(mail?.html).toContain('&lt;script&gt; asks you to write with them: &lt;b&gt;&quot;Second&quot; &amp; Bell&lt;/b&gt;')
    expect(mail?.html).not.toMatch(/<script|<b>/)
  })

  it.each([
    [
      'has read it meanwhile',
      async (priya: Somebody) => {
        const [item] = (await listNotifications(priya.ctx)).needs
        await markRead(priya.ctx, { notificationId: item?.id ?? '' })
      },
    ],
    ['wants none of the kind any more', (priya: Somebody) => choose(priya, 'proposal.coauthor', 'never')],
    [
      'left the workspace',
      (priya: Somebody) => db.membership.updateMany({ where: { personId: priya.person.id }, data: { leftAt: TEN } }),
    ],
  ])('does not go to somebody who %s', async (_, happens) => {
    const { priya, proposal, share } = await setting()
    await share(proposal, 'coauthor')
    await happens(priya)
    expect(await sendAll(priya.person)).toEqual([])
  })

  it('does not go to somebody who may not read the proposal any more', async () => {
    const { dana, priya, proposal, share } = await setting()
    await share(proposal, 'coauthor')
    await db.proposalPerson.deleteMany({ where: { personId: priya.person.id } })
    await changeVisibility(dana.ctx, { proposalId: proposal.id, visibility: 'named' })
    expect(await sendAll(priya.person)).toEqual([])
  })
})

describe('the daily mail', () => {
  it('is one, at eight in the morning of its person, with all that is new, what needs them first', async () => {
    const { dana, priya, proposal, other, share } = await setting()
    await choose(priya, 'proposal.coauthor', 'daily')
    await share(proposal, 'reader')
    await share(other, 'coauthor')
    const orders = await mailOrders(priya.person)
    expect(orders.map(({ kind }) => kind)).toEqual(['mail.digest'])
    expect(orders[0]?.payload).toMatchObject({ dueAt: NEXT_MORNING.toISOString() })
    const [mail, ...more] = await sendAll(priya.person, NEXT_MORNING)
    expect(more).toEqual([])
    expect(mail?.subject).toBe('2 things are new for you')
    expect(mail?.text).toMatch(
      /Needs you\s+Dana Okafor asks .*One Bag\.[\s\S]*For you to know\s+Dana Okafor shared .*Second Bell\./,
    )
    expect(mail?.messageId).toBe(orders[0]?.payload.messageId)

    expect(await sendAll(priya.person, NEXT_MORNING)).toEqual([])
    await db.outbox.deleteMany({ where: { payload: { path: ['personId'], equals: priya.person.id } } })
    const later = { ...dana, ctx: { ...dana.ctx, now: () => new Date('2026-11-26T12:00:00Z') } }
    await handOver(later.ctx, { proposalId: other.id, personId: priya.person.id })
    expect((await mailOrders(priya.person)).filter(({ kind }) => kind === 'mail.digest')).toEqual([])
  })

  it('says the one new thing in its subject, and does not go when there is none', async () => {
    const { priya, proposal, share } = await setting()
    await share(proposal, 'reader')
    const [item] = (await listNotifications(priya.ctx)).others.items
    const one = await sendAll(priya.person, NEXT_MORNING)
    expect(one.map(({ subject }) => subject)).toEqual(['Dana Okafor shared a proposal with you: Second Bell'])

    const again = await setting()
    await again.share(again.proposal, 'reader')
    await db.notification.updateMany({ where: { personId: again.priya.person.id }, data: { readAt: TEN } })
    expect(await sendAll(again.priya.person, NEXT_MORNING)).toEqual([])
    expect(item).toBeDefined()
  })

  it('repeated after a crash says the same under the same Message-ID, whatever came in between', async () => {
    const { priya, proposal, other, share } = await setting()
    await share(proposal, 'reader')
    const [first] = await sendAll(priya.person, NEXT_MORNING)
    await db.notification.updateMany({ where: { personId: priya.person.id }, data: { mailedAt: null } })
    await share(other, 'reader')
    const again = await sendAll(priya.person, NEXT_MORNING)
    expect(again[0]).toEqual(first)
    // What came in between is told the next morning.
    expect(again.slice(1).map(({ text }) => text.includes('One Bag'))).toEqual([true])
  })

  it('waits for the morning where its person lives by then', async () => {
    const { priya, proposal, share } = await setting(stoppedClock(new Date('2026-11-25T15:00:00Z')))
    await share(proposal, 'reader')
    await db.person.update({ where: { id: priya.person.id }, data: { timeZone: 'America/New_York' } })
    expect(await sendAll(priya.person, NEXT_MORNING)).toEqual([])
    const due = (await mailOrders(priya.person)).flatMap((order) => (order.kind === 'mail.digest' ? [order.payload.dueAt] : []))
    expect(due).toEqual([NEXT_MORNING.toISOString(), '2026-11-26T13:00:00.000Z'])
    expect(await sendAll(priya.person, new Date('2026-11-26T13:00:00Z'))).toHaveLength(1)
  })

  it('leaves out what its person may not see any more', async () => {
    const { dana, priya, proposal, other, share } = await setting()
    await share(proposal, 'reader')
    await share(other, 'reader')
    await db.proposalPerson.deleteMany({ where: { personId: priya.person.id } })
    await changeVisibility(dana.ctx, { proposalId: proposal.id, visibility: 'named' })
    const [mail] = await sendAll(priya.person, NEXT_MORNING)
    expect(mail?.text).toContain('One Bag')
    expect(mail?.text).not.toContain('Second Bell')
  })
})

describe('a choice', () => {
  it('is the kind’s own until somebody chooses, and theirs alone afterwards', async () => {
    const { dana, priya } = await setting()
    await choose(priya, 'proposal.handed_over', 'never')
    const of = async ({ person }: Somebody) =>
      (await getMailChoices(person.id)).find(({ kind }) => kind === 'proposal.handed_over')
    expect(await of(priya)).toMatchObject({ choice: 'never' })
    expect(await of(dana)).toMatchObject({ choice: 'now' })
  })

  it('holds for what waits: from at once to daily, from daily to at once', async () => {
    const { priya, proposal, other, share } = await setting()
    await share(proposal, 'coauthor')
    await choose(priya, 'proposal.coauthor', 'daily')
    expect((await mailOrders(priya.person)).map(({ kind }) => kind)).toEqual(['mail.notification', 'mail.digest'])
    expect(await sendAll(priya.person, TEN)).toEqual([])
    await share(other, 'reader')
    await choose(priya, 'proposal.shared', 'now')
    const now = await sendAll(priya.person, TEN)
    expect(now.map(({ subject }) => subject)).toEqual(['Dana Okafor shared a proposal with you: One Bag'])
    const morning = await sendAll(priya.person, new Date(Date.now() + 48 * 3600_000))
    expect(morning.map(({ subject }) => subject)).toEqual(['Dana Okafor asks you to write with them: Second Bell'])
  })

  it('does not bring back what was told while it was "never"', async () => {
    const { priya, proposal, share } = await setting()
    await choose(priya, 'proposal.coauthor', 'never')
    await share(proposal, 'coauthor')
    await choose(priya, 'proposal.coauthor', 'now')
    expect(await mailOrders(priya.person)).toEqual([])
    expect((await listNotifications(priya.ctx)).needs).toHaveLength(1)
  })
})

it('a named reader hears of it once though they were a reader before', async () => {
  const { priya, proposal, share } = await setting()
  await named(proposal, priya, 'reader')
  await expect(share(proposal, 'reader')).rejects.toMatchObject({ code: 'conflict' })
  expect(await mailOrders(priya.person)).toEqual([])
})
