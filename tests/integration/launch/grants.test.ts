import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grantApplication } from '@/lib/launch/grants'
import { migratedDatabase, query } from '@/tests/support/scratch-database'

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

  it('is the owner itself where there is one address: nothing to hold back', async () => {
    expect(await grantApplication(scratch.url, decodeURIComponent(new URL(scratch.url).username))).toBe(false)
  })
})
