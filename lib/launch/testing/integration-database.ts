import path from 'node:path'
import { migrate } from '@/lib/launch/migrate'
import { migrateJobs } from '@/lib/launch/migrate-jobs'
import { openTestCluster } from './test-database'

/**
 * Before the integration tests: a real PostgreSQL with the tables of the code, entered by the role that the application has. With DATABASE_URL
 * set, that database is migrated and used; else one is made in the cluster of the tests and dropped afterwards.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  const root = process.cwd()
  process.env.DATA_DIR ||= path.join(root, '.data/test')
  if (process.env.DATABASE_URL) {
    const ownerUrl = process.env.DATABASE_ADMIN_URL || process.env.DATABASE_URL
    await migrate(ownerUrl, path.join(root, 'prisma/migrations'))
    await migrateJobs(ownerUrl)
    return undefined
  }
  const tests = await openTestCluster(root, () => {})
  const { databaseUrl, databaseAdminUrl } = await tests.fresh('integration')
  process.env.DATABASE_URL = databaseUrl
  process.env.DATABASE_ADMIN_URL = databaseAdminUrl
  return () => tests.release()
}
