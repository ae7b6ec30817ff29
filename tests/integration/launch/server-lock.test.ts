import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LaunchError } from '@/lib/launch/launch-error'
import { atWork, holdServerLock } from '@/lib/launch/server-lock'
import { env } from '@/lib/server/env'
import { query, scratchDatabase } from '@/tests/support/scratch-database'

let scratch: Awaited<ReturnType<typeof scratchDatabase>>
beforeEach(async () => {
  scratch = await scratchDatabase()
})
afterEach(() => scratch.drop())

const lose = () => expect.fail('the lock was lost')
const said: string[] = []
beforeEach(() => void said.splice(0))

/** As the application's role, which sees what its own connections do, and of others that they are there. */
const address = () => {
  const url = new URL(env().databaseUrl)
  url.pathname = new URL(scratch.url).pathname
  return url.href
}
const hold = (onTaken: (error: LaunchError) => void = lose) => holdServerLock(address(), onTaken, (line) => said.push(line))
const HOLDERS = `FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'dateline server'`
const holders = async () => (await query<{ pid: number }>(scratch.url, `SELECT pid ${HOLDERS}`)).map(({ pid }) => pid)
const cutOff = () => query(scratch.url, `SELECT pg_terminate_backend(pid) ${HOLDERS}`)

describe('one server a database', () => {
  it('refuses a second one, until the first is gone', async () => {
    const first = await hold()
    await expect(hold()).rejects.toThrow(/^Another Dateline server runs on this database/)
    await first.release()
    const second = await hold()
    await second.release()
  })

  it('waits a moment for a server that is just going', async () => {
    const first = await hold()
    const second = hold()
    await expect.poll(holders).toHaveLength(2)
    await first.release()
    await (await second).release()
  })

  it('is taken again when the connection is lost', async () => {
    const lock = await hold()
    const [before] = await holders()
    await cutOff()
    await expect.poll(async () => (await holders()).filter((pid) => pid !== before)).toHaveLength(1)
    await expect(hold()).rejects.toThrow(LaunchError)
    await lock.release()
    expect(await holders()).toEqual([])
  })

  it('says so when somebody else took it meanwhile', async () => {
    let taken: Error | undefined
    const lock = await hold((error) => {
      taken = error
    })
    const rival = new Client({ connectionString: scratch.url })
    await rival.connect()
    const gets = rival.query(`SELECT pg_advisory_lock(68657841)`)
    await expect
      .poll(() => query(scratch.url, `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`))
      .toHaveLength(1)
    await cutOff()
    await gets
    await expect.poll(() => taken, { timeout: 10_000 }).toBeInstanceOf(LaunchError)
    await lock.release()
    await rival.end()
  })
})

describe('what a killed server had sent to the database', () => {
  let held: Client
  beforeEach(async () => {
    await query(scratch.url, 'CREATE TABLE word (said text); GRANT ALL ON word TO PUBLIC')
    held = await connected(scratch.url)
    await held.query('BEGIN; LOCK TABLE word')
  })
  afterEach(() => held.end())

  const words = async () => (await query<{ said: string }>(scratch.url, 'SELECT said FROM word')).map(({ said }) => said)
  const waiting = () => query(scratch.url, `SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'relation'`)

  /** A connection to `url` whose statement the database has begun, and does not finish before `held` lets go. */
  async function begin(url: string): Promise<{ end(): Promise<void> }> {
    const client = await connected(url)
    const statement = client.query(`INSERT INTO word VALUES ('typed')`).catch(() => {})
    await expect.poll(waiting).toHaveLength(1)
    return {
      async end() {
        await statement
        await client.end().catch(() => {})
      },
    }
  }

  it('is done before the next one begins', async () => {
    const dead = await begin(atWork(address()))
    const next = hold()
    await expect.poll(() => said).toEqual(['Waiting for the database to finish what an earlier server had begun'])
    await held.query('COMMIT')
    const lock = await next
    expect(await words()).toEqual(['typed'])
    expect(said).toHaveLength(1)
    await lock.release()
    await dead.end()
  })

  it('is ended where it is not done in time', async () => {
    const dead = await begin(atWork(address()))
    const lock = await hold()
    await dead.end()
    await held.query('COMMIT')
    expect(await words()).toEqual([])
    expect(said).toHaveLength(2)
    await lock.release()
  })

  it('is not what others do at the same address, nor a connection that a pool in between keeps', async () => {
    const other = await begin(address())
    const idle = await connected(atWork(address()))
    const lock = await hold()
    expect(said).toEqual([])
    await held.query('COMMIT')
    await other.end()
    expect(await words()).toEqual(['typed'])
    expect((await idle.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    await lock.release()
    await idle.end()
  })
})

async function connected(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString })
  client.on('error', () => {})
  await client.connect()
  return client
}
