import { Client } from 'pg'
import { LaunchError } from './launch-error'
import { waitUntil } from './wait-until'

/** One number for all versions: whoever holds it on this database is its server. */
const LOCK = 68_657_841
/** The connection of a server that was killed a moment ago may linger. */
const LOCK_WITHIN_MS = 2_500
/** A connection that died without a word (a cable, a sleeping machine) is found out within this time. */
const PROBE_EVERY_MS = 5_000

/** What a server calls the connections that it works by: no tool that shares its address has them. */
const AT_WORK = 'dateline server at work'
/** The database hears of a killed client within milliseconds. */
const GONE_WITHIN_MS = 500
/** What such a client had asked for is given so long to be done. */
const DONE_WITHIN_MS = 4_000
const ENDED_WITHIN_MS = 1_000

/** The address by which a server works, so that the next one can tell what this one left behind. */
export function atWork(url: string): string {
  const named = new URL(url)
  named.searchParams.set('application_name', AT_WORK)
  return named.href
}

/**
 * Makes this process the one server of the database, for as long as it lives: a session's advisory lock on a connection of its own. Lost
 * with the database, it is taken again when that is back; if another server has it by then, `onTaken` is called. Resolves when the database is
 * through with what an earlier server had sent it. Throws LaunchError when another server has it now.
 */
export async function holdServerLock(
  url: string,
  onTaken: (error: LaunchError) => void,
  say: (line: string) => void,
): Promise<{ release(): Promise<void> }> {
  let released = false
  let client = await take(url)
  try {
    await outlive(client, say)
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
  const probe = setInterval(() => void client.query('SELECT 1').catch(() => client.end().catch(() => {})), PROBE_EVERY_MS)
  probe.unref()
  client.once('end', retake)

  async function retake() {
    try {
      const next = await waitUntil(async () => (released ? 'released' : take(url).catch(unlessTaken)), {
        withinMs: Number.POSITIVE_INFINITY,
        everyMs: 250,
      })
      if (!next || next === 'released') return
      client = next
      if (released) void client.end()
      else client.once('end', retake)
    } catch (error) {
      onTaken(error as LaunchError)
    }
  }

  return {
    async release() {
      released = true
      clearInterval(probe)
      await client.end().catch(() => {})
    },
  }
}

async function take(url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: 'dateline server',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const locked = async () => (await client.query('SELECT pg_try_advisory_lock($1) AS held', [LOCK])).rows[0].held
    if (await waitUntil(locked, { withinMs: LOCK_WITHIN_MS })) return client
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
  await client.end()
  throw new LaunchError('Another Dateline server runs on this database. There can be one at a time.')
}

/**
 * Waits for what an earlier server had begun: killed at a COMMIT, it would land beside the first writes of this one. Idle connections that
 * stay are those of a pool in between. What is not done in time is ended, and with it rolled back.
 */
async function outlive(client: Client, say: (line: string) => void): Promise<void> {
  const left = `FROM pg_stat_activity WHERE datname = current_database() AND application_name = '${AT_WORK}'`
  const none = async (which: string) => (await client.query(`SELECT 1 ${which} LIMIT 1`)).rows.length === 0
  const isGone = () => none(left)
  if (await waitUntil(isGone, { withinMs: GONE_WITHIN_MS, everyMs: 10 })) return
  const busy = `${left} AND state <> 'idle'`
  const isDone = () => none(busy)
  if (await isDone()) return
  say('Waiting for the database to finish what an earlier server had begun')
  if (await waitUntil(isDone, { withinMs: DONE_WITHIN_MS })) return
  say('Ending what the database did not finish')
  await client.query(`SELECT pg_terminate_backend(pid, ${ENDED_WITHIN_MS}) ${busy}`)
  if (!(await isDone()))
    throw new LaunchError('The database is still busy with what an earlier Dateline server had begun. Start again in a moment.')
}

function unlessTaken(error: Error): null {
  if (error instanceof LaunchError) throw error
  return null // the database is still away
}
