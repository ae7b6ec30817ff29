import path from 'node:path'
import type { Env } from '@/lib/server/env'
import { checkDatabase } from './check-database'
import type { Closing } from './closing'
import { grantApplication } from './grants'
import { LaunchError } from './launch-error'
import { migrate } from './migrate'
import { migrateJobs } from './migrate-jobs'
import { oneAtATime } from './one-at-a-time.mjs'
import { openCluster } from './postgres/cluster'
import { createDatabase } from './postgres/create-database'
import { atWork, holdServerLock } from './server-lock'
import { waitUntil } from './wait-until'

/** The embedded database's name. */
export const DATABASE = 'dateline'
const SETTLED_WITHIN_MS = 15_000

type Options = { root: string; settings: Env; closing: Closing; say: (line: string) => void }

/**
 * The database, ready for the application: reachable, ours alone, migrated, its rights granted. Returns the address that the application
 * works by, and whether it is the embedded one. Throws LaunchError.
 */
export async function openDatabase(options: Options): Promise<{ url: string; embedded: boolean }> {
  const { root, settings, closing, say } = options
  const hold = () => waitUntil(() => takeHold(options), { withinMs: SETTLED_WITHIN_MS, everyMs: 100 })
  // One at a time: of two starts at once, the one that is refused must not end the database that the other one has just adopted.
  const ours = await (settings.databaseUrl ? hold() : oneAtATime(settings.dataDir, say, hold))
  if (!ours)
    throw new LaunchError('The embedded database keeps ending. Start again, and see .data/postgres.log if that does not help.')
  const { url, ownerUrl, embedded, lock } = ours
  closing.add(() => lock.release())

  const applied = await migrate(ownerUrl, path.join(root, 'prisma/migrations'))
  if (applied.length > 0)
    say(
      `Migrated the database: ${applied.length > 3 ? `${applied.length} steps, the last is ${applied.at(-1)}` : applied.join(', ')}`,
    )
  if (await migrateJobs(ownerUrl)) say('Migrated the tables of the jobs')
  if (ownerUrl !== url) {
    const { user } = await checkDatabase('DATABASE_URL', url)
    await grantApplication(ownerUrl, user)
  }
  return { url: atWork(url), embedded }
}

/**
 * Connects and becomes the one server. Null to try again: an earlier server that is just stopping takes its embedded database with it.
 */
async function takeHold(options: Options) {
  const connected = await connect(options)
  try {
    const onTaken = (error: LaunchError) => {
      console.error(error.message)
      void options.closing.end(1)
    }
    const lock = await holdServerLock(connected.url, onTaken, options.say)
    connected.whenOurs()
    return { ...connected, lock }
  } catch (error) {
    if (error instanceof LaunchError || !connected.embedded) throw error
    return null
  }
}

type Connected = { url: string; ownerUrl: string; embedded: boolean; whenOurs: () => void }

async function connect({ root, settings, closing, say }: Options): Promise<Connected> {
  const { databaseUrl, databaseAdminUrl, dataDir } = settings
  if (databaseUrl) {
    const { database } = await checkDatabase('DATABASE_URL', databaseUrl)
    if (databaseAdminUrl && (await checkDatabase('DATABASE_ADMIN_URL', databaseAdminUrl)).database !== database)
      throw new LaunchError('DATABASE_ADMIN_URL leads to another database than DATABASE_URL. Nothing was changed in either.')
    return { url: databaseUrl, ownerUrl: databaseAdminUrl ?? databaseUrl, embedded: false, whenOurs: () => {} }
  }
  const cluster = await openCluster({ root, dataDir, say })
  // An adopted one may be another server's: until the lock is ours it is not for us to stop.
  if (!cluster.adopted) closing.add(() => cluster.stop())
  await createDatabase(cluster, DATABASE)
  return {
    url: cluster.applicationUrl(DATABASE),
    ownerUrl: cluster.ownerUrl(DATABASE),
    embedded: true,
    whenOurs() {
      if (cluster.adopted) closing.add(() => cluster.stop())
      cluster.keepRunning(say)
    },
  }
}
