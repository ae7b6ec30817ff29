import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grantApplication } from '@/lib/launch/grants'
import { migrate } from '@/lib/launch/migrate'
import { MIGRATIONS, migratedDatabase, query } from '@/tests/support/scratch-database'

const role = `app_${randomBytes(4).toString('hex')}`
let scratch: Awaited<ReturnType<typeof migratedDatabase>>
let application: string

beforeAll(async () => {
  scratch = await migratedDatabase()
  await query(scratch.url, `CREATE ROLE ${role} LOGIN PASSWORD 'app'`)
  await grantApplication(scratch.url, role)
  const url = new URL(scratch.url)
  url.username = role
  url.password = 'app'
  application = url.href
})
afterAll(async () => {
  await query(scratch.url, `DROP OWNED BY ${role}; DROP ROLE ${role}`)
  await scratch.drop()
})

const REVISION = `INSERT INTO revision (proposal_id, number, schema_version, hash_version, content, hash, section_hashes, section_words,
  contributors, message, author_id, last_update_id, created_at)
  VALUES ($1, 1, 1, 1, '\\x', $2, '{}', '{}', '{}', '', 'dana', 0, now())`
const MERGE = `MERGE INTO revision USING (SELECT 1) one ON proposal_id = $1 WHEN MATCHED THEN UPDATE SET message = 'x'`

describe("the application's role", () => {
  it('reads and writes rows', async () => {
    await query(application, `INSERT INTO outbox (kind, payload, created_at, not_before) VALUES ('mail', '{}', now(), now())`)
    await query(application, 'UPDATE outbox SET attempts = 1')
    await query(application, 'DELETE FROM outbox')
    expect(await query(application, 'SELECT * FROM outbox')).toEqual([])
  })

  it.each([
    ['change the trail', `UPDATE audit_event SET action = 'x'`],
    ['delete from the trail', 'DELETE FROM audit_event'],
    ['empty the trail', 'TRUNCATE audit_event'],
    ['change a revision', `UPDATE revision SET message = 'x'`],
    ['delete a revision', 'DELETE FROM revision'],
    ['change what the check said of a revision', 'UPDATE revision_check SET fix = 0'],
    ['take a table away', 'DROP TABLE outbox'],
    ['switch off a trigger', 'ALTER TABLE audit_event DISABLE TRIGGER ALL'],
    ['make a table', 'CREATE TABLE mine (id int)'],
    ['rewrite the history of migrations', 'DELETE FROM _prisma_migrations'],
  ])('cannot %s', async (_, sql) => {
    await expect(query(application, sql)).rejects.toThrow(/permission denied|must be owner/)
  })

  describe('with a revision', () => {
    const hash = 'a'.repeat(64)
    const ids = { workspace: randomUUID(), proposal: randomUUID() }
    beforeAll(async () => {
      await query(application, `INSERT INTO workspace (id, name, city, created_at) VALUES ($1, 'Northgate', 'Leeds', now())`, [
        ids.workspace,
      ])
      await query(
        application,
        `INSERT INTO person (id, name, email, "updatedAt") VALUES ('dana', 'Dana', 'dana@northgate.example', now())`,
      )
      await query(
        application,
        `INSERT INTO proposal (id, workspace_id, owner_id, title, created_at, first_submitted_at) VALUES ($1, $2, 'dana', 'Second Bell', now(), now())`,
        [ids.proposal, ids.workspace],
      )
      await query(application, REVISION, [ids.proposal, hash])
    })

    it.each([
      ['change its text', `UPDATE revision SET content = '\\x00', hash = 'b' WHERE proposal_id = $1`],
      ['put another in its place', `${REVISION} ON CONFLICT (proposal_id, number) DO UPDATE SET hash = 'b'`],
      ['merge another into it', MERGE],
      ['add a second of its number', REVISION],
      ['give it to another proposal', 'UPDATE proposal SET id = gen_random_uuid() WHERE id = $1'],
      ['delete it', 'DELETE FROM revision WHERE proposal_id = $1'],
      ['delete its proposal, which was submitted once', 'DELETE FROM proposal WHERE id = $1'],
      ['say that it never was', 'UPDATE proposal SET first_submitted_at = NULL WHERE id = $1'],
      ['empty the table', 'TRUNCATE revision CASCADE'],
      ['switch its trigger off', 'ALTER TABLE revision DISABLE TRIGGER revision_never_changes'],
      ['pass it by as a replica', 'SET session_replication_role = replica'],
      ['rewrite the function that refuses', `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE sql AS ''`],
    ])('cannot %s', async (_, sql) => {
      const values = [ids.proposal, hash].slice(0, sql.includes('$2') ? 2 : sql.includes('$1') ? 1 : 0)
      await expect(query(application, sql, values)).rejects.toThrow(
        /permission denied|must be owner|never changed|never deleted|duplicate key/,
      )
      const kept = await query<{ hash: string }>(scratch.url, 'SELECT hash FROM revision WHERE proposal_id = $1', [ids.proposal])
      expect(kept).toEqual([{ hash }])
    })
  })

  it('gets nothing from a role that owns nothing, which is said in one line', async () => {
    await expect(grantApplication(application, decodeURIComponent(new URL(scratch.url).username))).rejects.toThrow(
      `DATABASE_ADMIN_URL has to name the role that owns the tables; ${role} does not.`,
    )
    await expect(migrate(application, MIGRATIONS)).resolves.toEqual([])
  })

  it('is the owner itself where there is one address: nothing to hold back', async () => {
    expect(await grantApplication(scratch.url, decodeURIComponent(new URL(scratch.url).username))).toBe(false)
  })
})
