import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Client, type DatabaseError } from 'pg'
import { LaunchError } from './launch-error'
import { waitUntil } from './wait-until'

/** Prisma's own advisory lock, so that `prisma migrate deploy` and this never run at once. */
const PRISMA_LOCK = 72707369
const LOCK_WITHIN_MS = 30_000

/** The table as Prisma makes it. */
const ROWS = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

type Migration = { name: string; sql: string; checksum: string }
type Row = { migration_name: string; checksum: string; finished_at: Date | null }

/**
 * Brings the database to the state of the code: runs each folder of `folder` that it has not had, in order of name, each in a transaction
 * of its own, and keeps the same books as Prisma, whose `migrate deploy` stays usable. Returns the names of those it ran.
 * Throws LaunchError when the database is newer than the code, when the role may not make tables, or when a migration failed, was left half
 * done or was changed afterwards.
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    const locked = async () => (await client.query('SELECT pg_try_advisory_lock($1) AS held', [PRISMA_LOCK])).rows[0].held
    if (!(await waitUntil(locked, { withinMs: LOCK_WITHIN_MS }))) {
      throw new LaunchError('Another process has been migrating the database for half a minute. Start again when it is done.')
    }
    const migrations = readMigrations(folder)
    const missing = compare(migrations, await readRows(client))
    if (missing.length > 0) await client.query(ROWS).catch(unlessOwner)
    for (const migration of missing) await run(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

/** What a role is told that may not make tables: mostly the application's, given where the owner belongs. */
function unlessOwner(error: DatabaseError): never {
  if (error.code !== '42501' && error.code !== '3F000') throw error
  throw new LaunchError(
    `The tables cannot be made or changed (${error.message}). DATABASE_ADMIN_URL has to name the role that owns the database.`,
  )
}

function readMigrations(folder: string): Migration[] {
  const names = fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  return names.sort().map((name) => {
    const sql = fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

async function readRows(client: Client): Promise<Row[]> {
  const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`)
  if (!rows[0].there) return []
  const columns = 'migration_name, checksum, finished_at'
  return (await client.query(`SELECT ${columns} FROM _prisma_migrations WHERE rolled_back_at IS NULL`)).rows
}

/** The migrations that the database has not had. */
function compare(migrations: Migration[], rows: Row[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of rows) {
    const migration = known.get(row.migration_name)
    if (!migration) {
      throw new LaunchError(
        `The database is newer than this version of Dateline: it had the migration ${row.migration_name}, which the code does not know.`,
      )
    }
    if (!row.finished_at) {
      throw new LaunchError(
        `The migration ${row.migration_name} was left half done. Mend it with \`npx prisma migrate resolve\`.`,
      )
    }
    if (row.checksum !== migration.checksum) {
      throw new LaunchError(
        `The migration ${row.migration_name} is not the one that the database had: its file was changed afterwards.`,
      )
    }
  }
  const had = new Set(rows.map((row) => row.migration_name))
  return migrations.filter(({ name }) => !had.has(name))
}

async function run(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw new LaunchError(`The migration ${name} failed and was taken back: ${(error as Error).message}`)
  }
}
