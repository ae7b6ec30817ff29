import { Client } from 'pg'
import { APPLICATION, type Cluster } from './cluster'

/** Makes sure that the embedded cluster has the application's role and a database of this name. True when the database is new. */
export async function createDatabase(cluster: Cluster, name: string): Promise<boolean> {
  const client = new Client({ connectionString: cluster.ownerUrl('postgres') })
  client.on('error', () => {})
  await client.connect()
  try {
    const role = client.escapeIdentifier(APPLICATION)
    const password = client.escapeLiteral(new URL(cluster.applicationUrl(name)).password)
    const { rows } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APPLICATION])
    if (rows.length === 0) await client.query(`CREATE ROLE ${role} LOGIN PASSWORD ${password}`)
    const there = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (there.rows.length > 0) return false
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE template0`)
    return true
  } finally {
    await client.end()
  }
}

/** Removes a database of the embedded cluster, whoever is connected to it. */
export async function dropDatabase(cluster: Cluster, name: string): Promise<void> {
  const client = new Client({ connectionString: cluster.ownerUrl('postgres') })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`)
  } finally {
    await client.end()
  }
}
