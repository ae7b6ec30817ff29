import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { Client } from 'pg'
import { migrate } from '@/lib/launch/migrate'
import { migrateJobs } from '@/lib/launch/migrate-jobs'
import { env } from '@/lib/server/env'

/** An empty database of its own beside that of the suite, owned by whoever migrates; `drop` it at the end. */
export async function scratchDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const { databaseUrl, databaseAdminUrl = databaseUrl } = env()
  const name = `scratch_${randomBytes(4).toString('hex')}_${process.pid}`
  const url = new URL(databaseAdminUrl)
  url.pathname = `/${name}`
  await query(databaseAdminUrl, `CREATE DATABASE ${name} TEMPLATE template0`)
  return { url: url.href, drop: async () => void (await query(databaseAdminUrl, `DROP DATABASE ${name} WITH (FORCE)`)) }
}

export const MIGRATIONS = path.resolve('prisma/migrations')

/** A scratch database with the tables of the code. */
export async function migratedDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const scratch = await scratchDatabase()
  await migrate(scratch.url, MIGRATIONS)
  await migrateJobs(scratch.url)
  return scratch
}

/** The rows of one statement, on a connection of its own. */
export async function query<Row extends object>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}
