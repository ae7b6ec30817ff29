import { Client } from 'pg'
import { getConstructionPlans, getMigrationPlans } from 'pg-boss'
import bossPackage from 'pg-boss/package.json' with { type: 'json' }
import { JOBS_SCHEMA } from '@/lib/server/jobs-schema'
import { LaunchError } from './launch-error'

const WANTED = bossPackage.pgboss.schema

/**
 * Brings pg-boss's own tables to the state of its code, as the owner of the database: the application's role may not. Returns
 * whether anything changed. Throws LaunchError when they are newer than the code.
 */
export async function migrateJobs(ownerUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    const version = await readVersion(client)
    if (version === WANTED) return false
    if (version !== null && version > WANTED) {
      throw new LaunchError(`The database is newer than this version of Dateline: its jobs have version ${version}.`)
    }
    await client.query(version === null ? getConstructionPlans(JOBS_SCHEMA) : getMigrationPlans(JOBS_SCHEMA, version))
    return true
  } catch (error) {
    if (error instanceof LaunchError) throw error
    throw new LaunchError(`The tables of the jobs could not be made in the schema "${JOBS_SCHEMA}": ${(error as Error).message}`)
  } finally {
    await client.end()
  }
}

async function readVersion(client: Client): Promise<number | null> {
  const { rows } = await client.query(`SELECT to_regclass('${JOBS_SCHEMA}.version') IS NOT NULL AS there`)
  if (!rows[0].there) return null
  return (await client.query(`SELECT version FROM ${JOBS_SCHEMA}.version`)).rows[0]?.version ?? null
}
