import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '@/lib/launch/migrate'
import { MIGRATIONS, query, scratchDatabase } from '@/tests/support/scratch-database'

let scratch: Awaited<ReturnType<typeof scratchDatabase>>
let folder: string

beforeEach(async () => {
  scratch = await scratchDatabase()
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-migrations-'))
})
afterEach(async () => {
  await scratch.drop()
  fs.rmSync(folder, { recursive: true })
})

function write(name: string, sql: string): void {
  fs.mkdirSync(path.join(folder, name), { recursive: true })
  fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

const books = () =>
  query<{ migration_name: string; checksum: string }>(scratch.url, 'SELECT * FROM _prisma_migrations ORDER BY 4')
const hasTable = async (name: string) =>
  (await query(scratch.url, 'SELECT 1 WHERE to_regclass($1) IS NOT NULL', [name])).length === 1

describe('migrating', () => {
  it('runs what stands in the code and keeps the books as Prisma does', async () => {
    const applied = await migrate(scratch.url, MIGRATIONS)
    expect(applied.length).toBeGreaterThan(0)
    for (const row of await books()) {
      const sql = fs.readFileSync(path.join(MIGRATIONS, row.migration_name, 'migration.sql'))
      expect(row).toMatchObject({
        checksum: createHash('sha256').update(sql).digest('hex'),
        finished_at: expect.any(Date),
        applied_steps_count: 1,
        rolled_back_at: null,
      })
    }
    expect(await hasTable('proposal')).toBe(true)
  })

  it('runs each once, in order of name, and later only what is new', async () => {
    write('1_desk', 'CREATE TABLE desk (id int)')
    write('2_drawer', 'ALTER TABLE desk ADD drawers int')
    expect(await migrate(scratch.url, folder)).toEqual(['1_desk', '2_drawer'])
    expect(await migrate(scratch.url, folder)).toEqual([])
    write('3_lamp', 'CREATE TABLE lamp (id int)')
    expect(await migrate(scratch.url, folder)).toEqual(['3_lamp'])
  })

  it('takes back the whole of one that fails, and keeps those before it', async () => {
    write('1_desk', 'CREATE TABLE desk (id int)')
    write('2_lamp', 'CREATE TABLE lamp (id int); SELECT nonsense()')
    await expect(migrate(scratch.url, folder)).rejects.toThrow(/2_lamp failed and was taken back: function nonsense/)
    expect([await hasTable('desk'), await hasTable('lamp')]).toEqual([true, false])
    expect((await books()).map((row) => row.migration_name)).toEqual(['1_desk'])
    write('2_lamp', 'CREATE TABLE lamp (id int)')
    expect(await migrate(scratch.url, folder)).toEqual(['2_lamp'])
  })

  it('refuses a database that is newer than the code, and changes nothing', async () => {
    write('1_desk', 'CREATE TABLE desk (id int)')
    write('2_lamp', 'CREATE TABLE lamp (id int)')
    await migrate(scratch.url, folder)
    fs.rmSync(path.join(folder, '2_lamp'), { recursive: true })
    write('3_chair', 'CREATE TABLE chair (id int)')
    await expect(migrate(scratch.url, folder)).rejects.toThrow(
      /^The database is newer than this version of Dateline: .*2_lamp[^\n]*$/,
    )
    expect(await hasTable('chair')).toBe(false)
  })

  it('says what is missing to a role that may make no tables', async () => {
    const role = `app_${randomBytes(4).toString('hex')}`
    await query(scratch.url, `CREATE ROLE ${role} LOGIN PASSWORD 'app'`)
    const url = Object.assign(new URL(scratch.url), { username: role, password: 'app' })
    await expect(migrate(url.href, MIGRATIONS)).rejects.toThrow(
      /^The tables cannot be made or changed \(permission denied .*\)\. DATABASE_ADMIN_URL has to name the role that owns the database\.$/,
    )
    await query(scratch.url, `DROP ROLE ${role}`)
  })

  it('refuses one that was changed after it ran, and one that was left half done', async () => {
    write('1_desk', 'CREATE TABLE desk (id int)')
    await migrate(scratch.url, folder)
    write('1_desk', 'CREATE TABLE desk (id bigint)')
    await expect(migrate(scratch.url, folder)).rejects.toThrow(/1_desk is not the one/)
    await query(scratch.url, 'UPDATE _prisma_migrations SET finished_at = NULL')
    await expect(migrate(scratch.url, folder)).rejects.toThrow(/1_desk was left half done/)
    await query(scratch.url, 'UPDATE _prisma_migrations SET rolled_back_at = now()')
    await query(scratch.url, 'DROP TABLE desk')
    expect(await migrate(scratch.url, folder)).toEqual(['1_desk'])
  })

  it('lets two launchers migrate at once, each migration run by one of them', async () => {
    for (const number of [1, 2, 3, 4]) write(`${number}_table`, `CREATE TABLE table_${number} (id int)`)
    const runs = await Promise.all([migrate(scratch.url, folder), migrate(scratch.url, folder)])
    expect(runs.flat().sort()).toEqual(['1_table', '2_table', '3_table', '4_table'])
  })

  it('waits while Prisma migrates', async () => {
    write('1_desk', 'CREATE TABLE desk (id int)')
    const prisma = new Client({ connectionString: scratch.url })
    await prisma.connect()
    await prisma.query('SELECT pg_advisory_lock(72707369)')
    const ours = migrate(scratch.url, folder)
    await expect.poll(waiting).toBe(1)
    expect(await hasTable('desk')).toBe(false)
    await prisma.end()
    expect(await ours).toEqual(['1_desk'])
  })
})

/** Connections that ask for the lock. */
async function waiting(): Promise<number> {
  const sql = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_try_advisory_lock%' AND pid <> pg_backend_pid()`
  return (await query(scratch.url, sql)).length
}
