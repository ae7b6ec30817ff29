import { Client } from 'pg'
import { waitUntil } from '@/lib/launch/wait-until'
import { env } from '@/lib/server/env'

/**
 * Lets several verbs commit at once, truly: a transaction of ours holds the row that all of them change, until each has
 * read the state before and waits. Then it lets go. `hold` locks the row, and may change it.
 */
export async function race<T>(
  hold: { sql: string; values: unknown[] },
  ...verbs: (() => Promise<T>)[]
): Promise<PromiseSettledResult<T>[]> {
  const holder = new Client({ connectionString: env().databaseUrl })
  await holder.connect()
  try {
    await holder.query('BEGIN')
    await holder.query(hold.sql, hold.values)
    const running = verbs.map((verb) => verb())
    const settled = Promise.allSettled(running)
    const allWait = await waitUntil(async () => (await countWaiting(holder)) >= verbs.length, { withinMs: 8000, everyMs: 10 })
    await holder.query('COMMIT')
    const results = await settled
    if (!allWait) throw new Error(`not all of them waited for the row: ${JSON.stringify(results)}`)
    return results
  } finally {
    await holder.end()
  }
}

/** Holds the row of a proposal, for verbs that change it. */
export function holding(proposal: { id: string }) {
  return { sql: 'SELECT 1 FROM proposal WHERE id = $1 FOR UPDATE', values: [proposal.id] }
}

/** Who won and why the others did not: ['won', 'conflict']. */
export function outcomes(results: PromiseSettledResult<unknown>[]): string[] {
  return results.map((result) => (result.status === 'fulfilled' ? 'won' : (result.reason?.code ?? String(result.reason)))).sort()
}

async function countWaiting(holder: Client): Promise<number> {
  // Within one transaction the list of backends is looked up once and kept.
  await holder.query('SELECT pg_stat_clear_snapshot()')
  const { rows } = await holder.query<{ waiting: number }>(`
    WITH RECURSIVE waiter(pid) AS (
      SELECT pg_backend_pid()
      UNION
      SELECT activity.pid FROM pg_stat_activity activity JOIN waiter ON waiter.pid = ANY(pg_blocking_pids(activity.pid))
    )
    SELECT count(*)::int - 1 AS waiting FROM waiter`)
  return rows[0]?.waiting ?? 0
}

/** Holds the row of a workspace, for verbs that change who is in it. */
export function holdingPeople(workspace: { id: string }) {
  return { sql: 'SELECT 1 FROM workspace WHERE id = $1::uuid FOR NO KEY UPDATE', values: [workspace.id] }
}
