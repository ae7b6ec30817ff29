import { Client } from 'pg'
import { LaunchError } from './launch-error'
import { waitUntil } from './wait-until'

/** One number for all versions: whoever holds it on this database is its server. */
const LOCK = 68_657_841
/** The connection of a server that was killed a moment ago may linger. */
const LOCK_WITHIN_MS = 2_500
/** A connection that died without a word (a cable, a sleeping machine) is found out within this time. */
const PROBE_EVERY_MS = 5_000

/**
 * Makes this process the one server of the database, for as long as it lives: a session's advisory lock on a connection of its own. Lost
 * with the database, it is taken again when that is back; if another server has it by then, `onTaken` is called.
 * Throws LaunchError when another server has it now.
 */
export async function holdServerLock(url: string, onTaken: (error: LaunchError) => void): Promise<{ release(): Promise<void> }> {
  let released = false
  let client = await take(url)
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

function unlessTaken(error: Error): null {
  if (error instanceof LaunchError) throw error
  return null // the database is still away
}
