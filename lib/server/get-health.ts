import { Pool } from 'pg'
import packageJson from '@/package.json'
import { env } from './env'

export type Health = { status: 'ok' | 'unavailable'; database: 'up' | 'down'; version: string }

/** A monitor wants an answer, also that there is none. */
const WITHIN_MS = 2_000

const kept = globalThis as typeof globalThis & { datelineHealth?: { pool?: Pool; asking?: Promise<Health> } }
kept.datelineHealth ??= {}
const health = kept.datelineHealth

/**
 * Does the database answer? On a connection of its own, so that a busy pool does not look like a lost database; many askers at once share
 * one question.
 */
export function getHealth(): Promise<Health> {
  health.asking ??= ask().finally(() => {
    health.asking = undefined
  })
  return health.asking
}

async function ask(): Promise<Health> {
  const { version } = packageJson
  try {
    await connection().query('SELECT 1')
    return { status: 'ok', database: 'up', version }
  } catch {
    return { status: 'unavailable', database: 'down', version }
  }
}

function connection(): Pool {
  if (health.pool) return health.pool
  const settings = { connectionString: env().databaseUrl, max: 1, connectionTimeoutMillis: WITHIN_MS, query_timeout: WITHIN_MS }
  health.pool = new Pool(settings)
  health.pool.on('error', () => {}) // an idle connection went with its database; the next question makes a new one
  return health.pool
}
