import path from 'node:path'
import type { Env } from '@/lib/server/env'
import { checkDatabase } from './check-database'
import type { Closing } from './closing'
import { grantApplication } from './grants'
import { migrate } from './migrate'
import { openCluster } from './postgres/cluster'
import { createDatabase } from './postgres/create-database'
import { holdServerLock } from './server-lock'

const NAME = 'dateline'

type Options = { root: string; settings: Env; closing: Closing; say: (line: string) => void }

/**
 * The database, ready for the application: reachable, ours alone, migrated, its rights granted. Returns the address that the application
 * uses, and whether it is the embedded one. Throws LaunchError.
 */
export async function openDatabase(options: Options): Promise<{ url: string; embedded: boolean }> {
  const { root, closing, say } = options
  const { url, ownerUrl, embedded, whenOurs } = await connect(options)
  const lock = await holdServerLock(url, (error) => {
    console.error(error.message)
    void closing.end(1)
  })
  whenOurs()
  closing.add(() => lock.release())

  const applied = await migrate(ownerUrl, path.join(root, 'prisma/migrations'))
  if (applied.length > 0) say(`Migrated the database: ${applied.join(', ')}`)
  if (ownerUrl !== url) {
    const { user } = await checkDatabase('DATABASE_URL', url)
    await grantApplication(ownerUrl, user)
  }
  return { url, embedded }
}

type Connected = { url: string; ownerUrl: string; embedded: boolean; whenOurs: () => void }

async function connect({ root, settings, closing, say }: Options): Promise<Connected> {
  const { databaseUrl, databaseAdminUrl, dataDir } = settings
  if (databaseUrl) {
    await checkDatabase('DATABASE_URL', databaseUrl)
    if (databaseAdminUrl) await checkDatabase('DATABASE_ADMIN_URL', databaseAdminUrl)
    return { url: databaseUrl, ownerUrl: databaseAdminUrl ?? databaseUrl, embedded: false, whenOurs: () => {} }
  }
  const cluster = await openCluster({ root, dataDir, say })
  // An adopted one may be another server's: until the lock is ours it is not for us to stop.
  if (!cluster.adopted) closing.add(() => cluster.stop())
  await createDatabase(cluster, NAME)
  return {
    url: cluster.applicationUrl(NAME),
    ownerUrl: cluster.ownerUrl(NAME),
    embedded: true,
    whenOurs() {
      if (cluster.adopted) closing.add(() => cluster.stop())
      cluster.keepRunning(say)
    },
  }
}
