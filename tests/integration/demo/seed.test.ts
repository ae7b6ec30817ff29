import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verify } from '@/lib/launch/audit-verify'
import { testEnvironment } from '@/lib/launch/testing/run-checked'
import { migratedDatabase, query } from '@/tests/support/scratch-database'

let database: Awaited<ReturnType<typeof migratedDatabase>>
const count = async (sql: string): Promise<number> =>
  Number((await query<{ n: string }>(database.url, `SELECT count(*) AS n FROM ${sql}`))[0]?.n)

beforeAll(async () => {
  database = await migratedDatabase()
  const env = testEnvironment({ DATABASE_URL: database.url, SECRET: 'only for the demo of these tests, and nothing else' })
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'tests/support/seed-child.ts'], { env })
  expect(JSON.parse(stdout)).toMatchObject({ ms: expect.any(Number), cpuMs: expect.any(Number) })
}, 120_000)

afterAll(async () => database?.drop())

describe('the demo workspace', () => {
  it('holds a year: decided, waiting and begun, of every team', async () => {
    expect(await count('proposal')).toBeGreaterThanOrEqual(50)
    expect(await count(`(SELECT DISTINCT team_id FROM proposal WHERE team_id IS NOT NULL) t`)).toBe(4)
    expect(await count(`(SELECT DISTINCT close_category FROM proposal WHERE status = 'rejected') t`)).toBe(7)
    for (const [status, least] of [
      ['draft', 5],
      ['in_review', 3],
      ['cleared', 20],
      ['rejected', 12],
      ['archived', 1],
    ] as const)
      expect(await count(`proposal WHERE status = '${status}'`), status).toBeGreaterThanOrEqual(least)
    expect(await count(`proposal WHERE created_at < now() - interval '330 days'`)).toBeGreaterThan(3)
    expect(await count(`clearance WHERE expires_at < now() AND "end" IS NULL`)).toBeGreaterThan(5)
    expect(await count(`clearance WHERE "end" = 'withdrawn'`)).toBeGreaterThan(0)
    const waived = `(SELECT count(*) w FROM waiver JOIN clearance c USING (round_id) WHERE c."end" IS NULL AND c.expires_at > now() GROUP BY round_id) t`
    expect(await count(`${waived} WHERE w = 1`), 'cleared, 1 waived').toBeGreaterThan(0)
    expect(await count(`${waived} WHERE w = 2`), 'cleared, 2 waived').toBeGreaterThan(0)
    const kept = `clearance c, jsonb_array_elements(c.gate->'requirements') r WHERE r->'waiver' <> 'null'`
    expect(await count(kept)).toBe(await count('waiver'))
    expect(await count(`${kept} AND NOT EXISTS (SELECT 1 FROM person WHERE id = r->'waiver'->>'waivedById')`)).toBe(0)
  })

  it('shows what came of it: promises of every outcome, risks that happened, and what nobody foresaw', async () => {
    expect(await count(`(SELECT DISTINCT outcome FROM promise_note) t`)).toBe(4)
    expect(await count('promise_note')).toBeGreaterThan(30)
    expect(await count(`risk WHERE status = 'happened' AND happened_at IS NOT NULL`)).toBeGreaterThan(8)
    expect(await count('surprise')).toBeGreaterThan(3)
  })

  it('says nothing of a day that has not come, and keeps the order of things', async () => {
    for (const [table, column] of [
      ['audit_event', 'at'],
      ['revision', 'created_at'],
      ['verdict', 'at'],
      ['promise_note', 'noted_at'],
      ['risk', 'happened_at'],
    ])
      expect(await count(`${table} WHERE ${column} > now()`), `${table}.${column}`).toBe(0)
    expect(await count('round r JOIN proposal p ON p.id = r.proposal_id WHERE r.opened_at < p.created_at')).toBe(0)
    expect(await count('round WHERE ended_at < opened_at')).toBe(0)
    expect(await count('verdict v JOIN round r ON r.id = v.round_id WHERE v.at < r.opened_at OR v.at > r.ended_at')).toBe(0)
    expect(await count('promise_note n JOIN clearance c USING (proposal_id) WHERE n.noted_at < c.cleared_at')).toBe(0)
    expect(await count('revision v JOIN proposal p ON p.id = v.proposal_id WHERE v.created_at < p.created_at')).toBe(0)
  })

  it('has a trail whose chain is whole', async () => {
    const lines: string[] = []
    expect(await verify(database.url, [], (line) => lines.push(line))).toBe(true)
    expect(lines).toHaveLength(1)
    expect(await count('audit_event')).toBeGreaterThan(600)
  })
})
