import { waitUntil } from '@/lib/launch/wait-until'
import { db } from '@/lib/server/db'

/** Resolves when the database is through with what a killed server had sent it by connections of this name: no next server is there sooner. */
export async function serverGone(name: string): Promise<void> {
  const isGone = async () => {
    const [row] = await db.$queryRaw<{ left: bigint }[]>`
      SELECT count(*) AS "left" FROM pg_stat_activity WHERE datname = current_database() AND application_name = ${name}`
    return row?.left === 0n
  }
  if (!(await waitUntil(isGone, { withinMs: 10_000, everyMs: 5 })))
    throw new Error('the database is still busy with what was sent')
}
