import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { systemClock } from '@/lib/server/clock'
import { transaction } from '@/lib/server/context'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { enqueue, type OutboxPayloads } from '@/lib/server/outbox'
import { type OutboxHandlers, startOutboxWorker } from '@/lib/server/outbox-worker'

type Signal = OutboxPayloads['rooms.close']
const ctx = { now: systemClock }
const running: { stop(): Promise<void> }[] = []

/** Persons and addresses of this file's orders. Other suites share the table: theirs are put off, never carried out. */
const mine = new Set<string>()

function work(handlers: Partial<OutboxHandlers>) {
  const worker = startOutboxWorker({
    connectionString: env().databaseUrl,
    handlers: {
      mail: (mail, id) => ours(mail.to) && handlers.mail?.(mail, id),
      'mail.notification': () => void ours(undefined),
      'mail.digest': () => void ours(undefined),
      'inbox.changed': () => void ours(undefined),
      'rooms.close': (signal, id) => ours(signal.personId) && handlers['rooms.close']?.(signal, id),
      'rooms.tell': () => void ours(undefined),
      'review.remind': () => void ours(undefined),
      'document.restore': () => void ours(undefined),
      'document.add_question': () => void ours(undefined),
      'engineering.start': () => void ours(undefined),
      'mail.clearance_ends': () => void ours(undefined),
      'document.comment': () => void ours(undefined),
      'document.change': () => void ours(undefined),
    },
  })
  running.push(worker)
  return worker
}

function ours(whose: string | undefined): true {
  if (whose === undefined || !mine.has(whose)) throw new Error('an order of another suite')
  return true
}

const order = (personId: string) => {
  mine.add(personId)
  return transaction(ctx, (tx) => enqueue(tx, ctx, 'rooms.close', { personId }))
}

// The backlog of other suites would be waited for; what they write meanwhile is put off by the handlers.
beforeEach(async () => {
  const soon = { lte: new Date(Date.now() + 60_000) }
  await db.outbox.updateMany({ where: { notBefore: soon }, data: { notBefore: new Date(Date.now() + 60 * 60_000) } })
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((worker) => worker.stop()))
})

describe('the outbox', () => {
  it('carries out an order within a second of its commit', async () => {
    const seen: Signal[] = []
    work({ 'rooms.close': (signal) => void seen.push(signal) })
    const first = randomUUID()
    await order(first)
    // Its lanes run by now.
    await vi.waitFor(() => expect(seen).toContainEqual({ personId: first }), { timeout: 10_000, interval: 5 })
    const personId = randomUUID()
    await order(personId)
    await vi.waitFor(() => expect(seen).toContainEqual({ personId }), { timeout: 1000, interval: 5 })
  })

  it('carries out nothing of a transaction that failed', async () => {
    const seen: Signal[] = []
    work({ 'rooms.close': (signal) => void seen.push(signal) })
    const lost = randomUUID()
    const failing = transaction(ctx, async (tx) => {
      await enqueue(tx, ctx, 'rooms.close', { personId: lost })
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    const next = randomUUID()
    await order(next)
    await vi.waitFor(() => expect(seen).toContainEqual({ personId: next }), { timeout: 10_000, interval: 5 })
    expect(seen).not.toContainEqual({ personId: lost })
  })

  it('tries a failing order again and holds up no other', async () => {
    const stubborn = randomUUID()
    const tries: number[] = []
    const seen: Signal[] = []
    work({
      'rooms.close': (signal) => {
        if (signal.personId === stubborn && tries.push(Date.now()) < 2) throw new Error('not now')
        seen.push(signal)
      },
    })
    await order(stubborn)
    const easy = randomUUID()
    await order(easy)
    await vi.waitFor(() => expect(seen).toContainEqual({ personId: easy }), { timeout: 10_000, interval: 5 })
    await vi.waitFor(() => expect(seen).toContainEqual({ personId: stubborn }), { timeout: 12_000, interval: 20 })
    expect(tries).toHaveLength(2)
    const left = () => db.outbox.count({ where: { payload: { path: ['personId'], equals: stubborn } } })
    await vi.waitFor(async () => expect(await left()).toBe(0), { timeout: 2000, interval: 20 })
  })

  it('closes rooms while a mail server takes a mail and says nothing', async () => {
    const seen: Signal[] = []
    let hangUp = () => {}
    const mail = vi.fn(() => new Promise<void>((resolve) => (hangUp = resolve)))
    const to = `${randomUUID()}@northgate.example`
    mine.add(to)
    await transaction(ctx, (tx) => enqueue(tx, ctx, 'mail', { to, subject: '', text: '', messageId: '' }))
    work({ mail, 'rooms.close': (signal) => void seen.push(signal) })
    try {
      await vi.waitFor(() => expect(mail).toHaveBeenCalledTimes(1), { timeout: 10_000, interval: 5 })
      const personId = randomUUID()
      await order(personId)
      await vi.waitFor(() => expect(seen).toContainEqual({ personId }), { timeout: 5000, interval: 5 })
    } finally {
      hangUp()
    }
  })

  it('finds what was written while no worker ran', async () => {
    const personId = randomUUID()
    await order(personId)
    const seen: Signal[] = []
    work({ 'rooms.close': (signal) => void seen.push(signal) })
    await vi.waitFor(() => expect(seen).toContainEqual({ personId }), { timeout: 10_000, interval: 5 })
  })

  it('hears again after its connection was cut', async () => {
    const seen: Signal[] = []
    work({ 'rooms.close': (signal) => void seen.push(signal) })
    const first = randomUUID()
    await order(first)
    await vi.waitFor(() => expect(seen).toContainEqual({ personId: first }), { timeout: 10_000, interval: 5 })
    await db.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN outbox'`
    const second = randomUUID()
    await order(second)
    await vi.waitFor(() => expect(seen).toContainEqual({ personId: second }), { timeout: 8000, interval: 20 })
  })
})
