import { Client } from 'pg'
import { JOBS_SCHEMA } from '@/lib/server/jobs-schema'
import { LaunchError } from './launch-error'

/** Tables that the application may add to and read, and nothing else. A revision goes with its draft by a cascade, which runs as the owner. */
const ADD_ONLY = ['audit_event', 'revision', 'revision_check', 'verdict', 'waiver', 'minor_mark']

/**
 * Gives `role` what the application needs on the tables of this database, as their owner: rows, never tables. Done at every start, so that
 * a table of a later migration is granted too. The owner itself cannot be held back; then nothing is done and false is returned.
 * Throws LaunchError when the address is not the owner's.
 */
export async function grantApplication(ownerUrl: string, role: string): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query(`SELECT current_user AS me, current_database() AS database, current_schema() AS schema,
      pg_has_role((SELECT relowner FROM pg_class WHERE oid = 'audit_event'::regclass), 'USAGE') AS owns`)
    const { me, database, schema, owns } = rows[0]
    if (me === role) return false
    // PostgreSQL grants nothing then, and only warns.
    if (!owns) throw new LaunchError(`DATABASE_ADMIN_URL has to name the role that owns the tables; ${me} does not.`)
    const to = client.escapeIdentifier(role)
    const within = client.escapeIdentifier(schema)
    const tables = ADD_ONLY.map((table) => client.escapeIdentifier(table)).join(', ')
    await client.query(`BEGIN;
      GRANT CONNECT ON DATABASE ${client.escapeIdentifier(database)} TO ${to};
      GRANT USAGE ON SCHEMA ${within} TO ${to};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${within} TO ${to};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${within} TO ${to};
      GRANT USAGE ON SCHEMA ${JOBS_SCHEMA} TO ${to};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOBS_SCHEMA} TO ${to};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${JOBS_SCHEMA} TO ${to};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${JOBS_SCHEMA} TO ${to};
      REVOKE UPDATE, DELETE ON ${tables} FROM ${to};
      REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM ${to};
      COMMIT`)
    return true
  } finally {
    await client.end()
  }
}
