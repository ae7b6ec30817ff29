import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '@/lib/server/clock'
import { transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { carryOutMail } from '@/lib/server/inbox/carry-out-mail'
import { smtpSender } from '@/lib/server/mail'
import { type MailJobs, type MailOrder, startMailJobs } from '@/lib/server/mail-jobs'
import { enqueue } from '@/lib/server/outbox'
import { withdrawMails } from '@/lib/server/withdraw-mails'
import { type Mailbox, openMailbox } from '@/tests/support/smtp-server'

/** The jobs of this file run in the suite's database, on pg-boss's own tables, as the application's role. */
const ctx = { now: systemClock }
const FROM = 'Dateline <dateline@northgate.example>'
let mailbox: Mailbox
let jobs: MailJobs | undefined

beforeAll(async () => {
  mailbox = await openMailbox()
})
afterEach(async () => {
  await jobs?.stop()
  jobs = undefined
  mailbox.answer = 'take'
})
afterAll(() => mailbox.close())

async function start(): Promise<MailJobs> {
  const carrier = { now: systemClock, send: smtpSender(mailbox.url, FROM) }
  jobs = await startMailJobs({ connectionString: env().databaseUrl, carryOut: (order) => carryOutMail(order, carrier) })
  return jobs
}

/** An order in the outbox, as a verb writes it. */
async function ordered(text = 'Join us'): Promise<{ to: string; id: bigint; order: MailOrder; messageId: string }> {
  const to = `${randomUUID()}@northgate.example`
  const payload = { to, subject: 'Dana Okafor invites you', text, messageId: `<${randomUUID()}@dateline.example>` }
  await transaction(ctx, (tx) => enqueue(tx, ctx, 'mail', payload))
  const row = await db.outbox.findFirstOrThrow({ where: { kind: 'mail', payload: { path: ['to'], equals: to } } })
  return { to, id: row.id, order: { kind: 'mail', payload }, messageId: payload.messageId }
}

const waiting = (to: string) =>
  db.$queryRaw<{ state: string; retries: number; pause: number }[]>`
    SELECT state::text, retry_count AS retries, extract(epoch FROM start_after - started_on)::float AS pause
    FROM jobs.job WHERE name = 'mail' AND data->'payload'->>'to' = ${to}`

describe('the jobs of mail', () => {
  it('take an order over from the outbox and send it, and keep nothing of it', async () => {
    const { to, id, order, messageId } = await ordered()
    const { take } = await start()
    await take(id, order)
    await expect.poll(() => mailbox.to(to)).toMatchObject([{ messageId, subject: 'Dana Okafor invites you' }])
    expect(await db.outbox.count({ where: { id } })).toBe(0)
    await expect.poll(() => waiting(to)).toEqual([])
  })

  it('send once what is handed over twice, also after it went', async () => {
    const { to, id, order } = await ordered()
    const { take } = await start()
    await Promise.all([take(id, order), take(id, order)])
    await expect.poll(() => mailbox.to(to).length).toBe(1)
    await expect.poll(() => waiting(to)).toEqual([])
    await take(id, order)
    const last = await ordered()
    await take(last.id, last.order)
    await expect.poll(() => mailbox.to(last.to).length).toBe(1)
    expect(mailbox.to(to)).toHaveLength(1)
  })

  it('hold an order that is not taken over: the outbox keeps it', async () => {
    const { id, order } = await ordered()
    const { take } = await start()
    const broken = { ...order, payload: { ...order.payload, text: '\u0000' } } as MailOrder
    await expect(take(id, broken)).rejects.toThrow()
    expect(await db.outbox.count({ where: { id } })).toBe(1)
  })

  it('try again after growing pauses while the mail server refuses, and send the same mail when it is back', async () => {
    mailbox.answer = 'refuse'
    const { to, id, order, messageId } = await ordered()
    const { take } = await start()
    await take(id, order)
    const pauseAfter = async (retries: number) => {
      const isPut = async () => (await waiting(to)).some((job) => job.retries === retries && job.state === 'retry')
      await expect.poll(isPut, { timeout: 30_000, interval: 20 }).toBe(true)
      return (await waiting(to))[0]?.pause ?? 0
    }
    // 1 to 2 s after the first attempt, 2 to 4 s after the second, and what an attempt takes.
    const first = await pauseAfter(0)
    expect(await pauseAfter(1)).toBeGreaterThan(first)
    expect(mailbox.to(to)).toEqual([])
    mailbox.answer = 'take'
    await expect.poll(() => mailbox.to(to), { timeout: 30_000 }).toMatchObject([{ messageId }])
    await expect.poll(() => waiting(to)).toEqual([])
  })

  it('do not hold up other mails for one that fails', async () => {
    const { take } = await start()
    mailbox.answer = 'refuse'
    const first = await ordered()
    await take(first.id, first.order)
    await expect.poll(() => mailbox.offers(first.to)).toBeGreaterThan(0)
    mailbox.answer = 'take'
    const second = await ordered()
    await take(second.id, second.order)
    await expect.poll(() => mailbox.to(second.to).length).toBe(1)
    await expect.poll(() => mailbox.to(first.to).length, { timeout: 30_000 }).toBe(1)
  })

  it('take up what a dead server was sending', async () => {
    const { to, id, order } = await ordered()
    const { take, stop } = await start()
    mailbox.answer = 'refuse'
    await take(id, order)
    await expect.poll(async () => (await waiting(to))[0]?.state).toBe('retry')
    await stop()
    await db.$executeRaw`UPDATE jobs.job SET state = 'active', started_on = now() WHERE data->'payload'->>'to' = ${to}`
    mailbox.answer = 'take'
    await start()
    await expect.poll(() => mailbox.to(to).length, { timeout: 30_000 }).toBe(1)
  })

  it('forget the letters to somebody who deleted their account', async () => {
    mailbox.answer = 'refuse'
    const waitingAlready = await ordered()
    const { take } = await start()
    await take(waitingAlready.id, waitingAlready.order)
    await expect.poll(async () => (await waiting(waitingAlready.to))[0]?.state).toBe('retry')
    await transaction(ctx, (tx) => withdrawMails(tx, waitingAlready.to))
    expect(await waiting(waitingAlready.to)).toEqual([])
  })
})
