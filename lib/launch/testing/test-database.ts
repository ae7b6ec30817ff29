import path from 'node:path'
import { Client } from 'pg'
import { grantApplication } from '@/lib/launch/grants'
import { migrate } from '@/lib/launch/migrate'
import { migrateJobs } from '@/lib/launch/migrate-jobs'
import { APPLICATION, type Cluster, openCluster } from '@/lib/launch/postgres/cluster'
import { createDatabase, dropDatabase } from '@/lib/launch/postgres/create-database'
import { isAlive } from '@/lib/launch/postgres/postmaster'

/** Held, shared, by everybody who uses the cluster of the tests; whoever can have it alone is the last and stops the cluster. */
const IN_USE = 7_357

export type TestDatabase = { databaseUrl: string; databaseAdminUrl: string }
export type TestCluster = {
  cluster: Cluster
  /** An empty database with the tables of the code; an earlier one of the same name is dropped. */
  fresh(name: string): Promise<TestDatabase>
  /** Drops what `fresh` made, and stops the cluster unless another run uses it. */
  release(): Promise<void>
}

/** The cluster of the tests, apart from the application's, in .data/test. Runs beside each other share it, each with its own databases. */
export async function openTestCluster(root: string, say: (line: string) => void): Promise<TestCluster> {
  const cluster = await openCluster({ root, dataDir: path.join(root, '.data/test'), say })
  const presence = new Client({ connectionString: cluster.ownerUrl('postgres') })
  presence.on('error', () => {})
  await presence.connect()
  await presence.query('SELECT pg_advisory_lock_shared($1)', [IN_USE])
  await dropLeftovers(presence, cluster)
  const made: string[] = []
  return {
    cluster,
    async fresh(name) {
      const full = `${name}_${process.pid}`
      made.push(full)
      await dropDatabase(cluster, full)
      await createDatabase(cluster, full)
      await migrate(cluster.ownerUrl(full), path.join(root, 'prisma/migrations'))
      await migrateJobs(cluster.ownerUrl(full))
      await grantApplication(cluster.ownerUrl(full), APPLICATION)
      return { databaseUrl: cluster.applicationUrl(full), databaseAdminUrl: cluster.ownerUrl(full) }
    },
    async release() {
      for (const name of made) await dropDatabase(cluster, name)
      await presence.query('SELECT pg_advisory_unlock_shared($1)', [IN_USE])
      const { rows } = await presence.query('SELECT pg_try_advisory_lock($1) AS alone', [IN_USE])
      await presence.end()
      if (rows[0].alone) await cluster.stop()
    },
  }
}

/** Databases of runs that were killed: the number at the end of the name is a process that is gone. */
async function dropLeftovers(client: Client, cluster: Cluster): Promise<void> {
  const { rows } = await client.query(`SELECT datname FROM pg_database WHERE datname ~ '_[0-9]+$'`)
  for (const { datname } of rows) if (!isAlive(Number(/\d+$/.exec(datname)))) await dropDatabase(cluster, datname)
}
