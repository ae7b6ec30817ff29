import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LaunchError } from '@/lib/launch/launch-error'
import { holdServerLock } from '@/lib/launch/server-lock'
import { query, scratchDatabase } from '@/tests/support/scratch-database'

let scratch: Awaited<ReturnType<typeof scratchDatabase>>
beforeEach(async () => {
  scratch = await scratchDatabase()
})
afterEach(() => scratch.drop())

const lose = () => expect.fail('the lock was lost')
const HOLDERS = `FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'dateline server'`
const holders = async () => (await query<{ pid: number }>(scratch.url, `SELECT pid ${HOLDERS}`)).map(({ pid }) => pid)
const cutOff = () => query(scratch.url, `SELECT pg_terminate_backend(pid) ${HOLDERS}`)

describe('one server a database', () => {
  it('refuses a second one, until the first is gone', async () => {
    const first = await holdServerLock(scratch.url, lose)
    await expect(holdServerLock(scratch.url, lose)).rejects.toThrow(/^Another Dateline server runs on this database/)
    await first.release()
    const second = await holdServerLock(scratch.url, lose)
    await second.release()
  })

  it('waits a moment for a server that is just going', async () => {
    const first = await holdServerLock(scratch.url, lose)
    const second = holdServerLock(scratch.url, lose)
    await expect.poll(holders).toHaveLength(2)
    await first.release()
    await (await second).release()
  })

  it('is taken again when the connection is lost', async () => {
    const lock = await holdServerLock(scratch.url, lose)
    const [before] = await holders()
    await cutOff()
    await expect.poll(async () => (await holders()).filter((pid) => pid !== before)).toHaveLength(1)
    await expect(holdServerLock(scratch.url, lose)).rejects.toThrow(LaunchError)
    await lock.release()
    expect(await holders()).toEqual([])
  })

  it('says so when somebody else took it meanwhile', async () => {
    let taken: Error | undefined
    const lock = await holdServerLock(scratch.url, (error) => {
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
