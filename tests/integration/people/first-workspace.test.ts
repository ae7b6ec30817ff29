import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { migrate } from '@/lib/launch/migrate'
import { env } from '@/lib/server/env'

// The first run needs an installation without any workspace, so this file has a database of its own, and its own copy
// of the server's modules that look at it.
const { databaseUrl, databaseAdminUrl = databaseUrl } = env()
const database = `first_run_${process.pid}`
const url = Object.assign(new URL(databaseAdminUrl), { pathname: `/${database}` }).href

async function outside(sql: string): Promise<void> {
  const client = new Client({ connectionString: databaseAdminUrl })
  await client.connect()
  await client.query(sql)
  await client.end()
}

async function load() {
  const { createFirstWorkspace } = await import('@/lib/server/people/create-first-workspace')
  const { isFirstRun } = await import('@/lib/server/people/is-first-run')
  const { db } = await import('@/lib/server/db')
  const { aVisitor, PASSWORD } = await import('@/tests/support/signed-in')
  const { race, outcomes } = await import('@/tests/support/race')
  return { createFirstWorkspace, isFirstRun, db, aVisitor, PASSWORD, race, outcomes }
}

beforeAll(async () => {
  await outside(`CREATE DATABASE ${database}`)
  await migrate(url, path.join(process.cwd(), 'prisma/migrations'))
  vi.stubEnv('DATABASE_URL', url)
  vi.stubGlobal('datelineDb', undefined)
  vi.resetModules()
})

afterAll(async () => {
  const { db } = await load()
  await db.$disconnect()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  vi.resetModules()
  await outside(`DROP DATABASE ${database} WITH (FORCE)`)
})

it('makes the first visitor’s account and workspace in one; of two first visitors one wins, and then the door is shut', async () => {
  const { createFirstWorkspace, isFirstRun, db, aVisitor, PASSWORD, race, outcomes } = await load()
  const founding = (name: string) => () =>
    createFirstWorkspace(aVisitor(), {
      name,
      email: `${randomUUID()}@northgate.example`,
      password: PASSWORD,
      timeZone: 'UTC',
      workspaceName: `${name}’s`,
      city: 'Leeds',
      addresses: ['elena.petrova@northgate.example'],
    })
  expect(await isFirstRun()).toBe(true)
  const hold = { sql: `SELECT pg_advisory_xact_lock(hashtextextended('first-workspace', 0))`, values: [] }
  const results = await race(hold, founding('Marcus'), founding('Dana'))
  expect(outcomes(results)).toEqual(['conflict', 'won'])

  const people = await db.person.findMany({ include: { memberships: { include: { workspace: true } }, sessions: true } })
  expect(people).toHaveLength(1)
  expect(people[0]?.memberships).toMatchObject([{ role: 'admin', workspace: { name: `${people[0]?.name}’s`, city: 'Leeds' } }])
  expect(people[0]?.sessions).toHaveLength(1)
  const trail = await db.auditEvent.findMany({ orderBy: { sequence: 'asc' } })
  expect(trail.map((event) => event.action)).toEqual(['workspace.created', 'member.joined', 'invitation.sent'])
  expect(await db.outbox.count({ where: { kind: 'mail' } })).toBe(1)

  expect(await isFirstRun()).toBe(false)
  await expect(founding('Tom')()).rejects.toMatchObject({ code: 'conflict', message: /first workspace already/ })
})
