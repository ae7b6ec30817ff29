import fs from 'node:fs'
import { Client } from 'pg'
import { readEnv } from '@/lib/server/env'
import { type ChainEntry, checkChain } from '@/lib/server/trail/check-chain'
import { checkDatabase } from './check-database'
import { type Closing, closeOnSignals, describeFailure } from './closing'
import { LaunchError } from './launch-error'
import { DATABASE } from './open-database'
import { openCluster } from './postgres/cluster'
import { choosePlace } from './postgres/place'

const LOT = 5000

/**
 * `npm run audit:verify [-- --head HASH]...`: follows the trail of every workspace from its first entry, one line each; says which entries
 * were changed, removed or put in another order. Each HASH is a head that was noted earlier: when no chain holds it, an end was cut off or
 * a chain was made anew. Exit code 1 when something is wrong. It reads, also beside a running server, and changes nothing.
 */
export async function run(args: string[], root: string): Promise<void> {
  const noted = args.flatMap((arg, index) => (args[index - 1] === '--head' ? [arg] : []))
  const closing = closeOnSignals((line) => console.error(line), 1)
  try {
    const whole = await verify(await addressOf(root, closing), noted, (line) => console.log(line))
    await closing.end(whole ? 0 : 1)
  } catch (error) {
    if (!closing.hasBegun()) console.error(describeFailure(error))
    await closing.end(1)
  }
}

/** Follows every chain of the database at `url`. True when all are whole and hold every noted head. */
export async function verify(url: string, noted: readonly string[], say: (line: string) => void): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string; name: string }>(
      'SELECT "id", "name" FROM "workspace" ORDER BY "created_at", "id"',
    )
    const found = new Set<string>()
    let whole = true
    for (const { id, name } of rows) {
      const report = await checkChain((after) => readLot(client, id, after, (hash) => noted.includes(hash) && found.add(hash)))
      if (report.problems.length > 0) whole = false
      const says = report.problems.length > 0 ? 'BROKEN' : 'whole'
      say(`${name} (${id}): ${says}, ${report.entries} entries, head ${report.head}`)
      for (const problem of report.problems) say(`  ${problem}`)
    }
    for (const hash of noted.filter((one) => !found.has(one))) {
      whole = false
      say(`No trail holds the head ${hash}: the end of one was cut off, or it was made anew.`)
    }
    return whole
  } finally {
    await client.end()
  }
}

async function readLot(client: Client, workspaceId: string, after: number, see: (hash: string) => void): Promise<ChainEntry[]> {
  const { rows } = await client.query<ChainEntry>(
    `SELECT "workspace_id" AS "workspaceId", "sequence", "at", "actor_id" AS "actorId", "action", "data", "previous_hash" AS "previousHash", "hash"
     FROM "audit_event" WHERE "workspace_id" = $1 AND "sequence" > $2 ORDER BY "sequence" LIMIT ${LOT}`,
    [workspaceId, after],
  )
  for (const { hash } of rows) see(hash)
  return rows
}

/** Where the trail stands: the operator's own database, or the embedded one, which is started for as long as this takes unless a server holds it. */
async function addressOf(root: string, closing: Closing): Promise<string> {
  const say = (line: string) => console.error(line)
  const { databaseUrl, databaseAdminUrl, dataDir } = readEnv({ ...process.env, NODE_ENV: 'development' })
  if (databaseUrl) {
    await checkDatabase('DATABASE_URL', databaseUrl)
    return databaseAdminUrl ?? databaseUrl
  }
  const place = await choosePlace({ root, dataDir, say })
  if (!fs.existsSync(place.data)) throw new LaunchError('There is no database yet. `npm start` makes it.')
  const cluster = await openCluster({ root, dataDir, say })
  if (!cluster.adopted) closing.add(() => cluster.stop())
  return cluster.applicationUrl(DATABASE)
}
