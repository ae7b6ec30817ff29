import { Client } from 'pg'
import { LaunchError } from './launch-error'

const OLDEST = 15

type Found = {
  user: string /** The same for two addresses that lead to one database. */
  database: string
}

/** Can the database behind this variable be reached, is it new enough, and can it hold any text? Throws LaunchError with the variable's name. */
export async function checkDatabase(variable: 'DATABASE_URL' | 'DATABASE_ADMIN_URL', url: string): Promise<Found> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw new LaunchError(`${variable}: the database cannot be reached: ${reason(error)}`)
  }
  try {
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('server_encoding') AS encoding, current_user AS user,
        current_database() || ' ' || extract(epoch FROM pg_postmaster_start_time()) AS database`,
    )
    if (rows[0].major < OLDEST)
      throw new LaunchError(`${variable}: PostgreSQL ${OLDEST} or newer is needed; this is ${rows[0].major}.`)
    if (rows[0].encoding !== 'UTF8')
      throw new LaunchError(`${variable}: the database must be made with ENCODING 'UTF8'; this one is ${rows[0].encoding}.`)
    return { user: rows[0].user, database: rows[0].database }
  } finally {
    await client.end()
  }
}

/** A name with two addresses fails with two errors in one, whose own message is empty. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return reason(error.errors[0])
  return error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error)
}
