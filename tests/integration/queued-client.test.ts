import { Client } from 'pg'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { env } from '@/lib/server/env'
import { QueuedClient } from '@/lib/server/queued-client'

afterEach(() => vi.restoreAllMocks())

describe('a connection that is asked several things at once', () => {
  it('asks one after the other, in order, and goes on after one that failed', async () => {
    const client = new QueuedClient({ connectionString: env().databaseUrl })
    await client.connect()
    let open = 0
    let most = 0
    const plain = Client.prototype.query as (...question: unknown[]) => Promise<unknown>
    vi.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...question: unknown[]) {
      most = Math.max(most, ++open)
      return plain.apply(this, question).finally(() => open--)
    } as never)
    const asked = ["SELECT 'slow' AS is FROM pg_sleep(0.05)", 'SELECT 1 / 0', "SELECT 'last' AS is"].map((text) =>
      client.query(text),
    )
    const [slow, failed, last] = await Promise.allSettled(asked)
    expect(slow).toMatchObject({ value: { rows: [{ is: 'slow' }] } })
    expect(failed).toMatchObject({ reason: { message: 'division by zero' } })
    expect(last).toMatchObject({ value: { rows: [{ is: 'last' }] } })
    expect(most).toBe(1)
    await client.end()
  })
})
