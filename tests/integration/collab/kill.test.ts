import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { env } from '@/lib/server/env'
import { type KillableDatabase, killableDatabase } from '@/tests/support/collab-database'
import { killRounds } from '@/tests/support/collab-kill'

const ROUNDS = 3
vi.setConfig({ testTimeout: 240_000 })

describe('a server killed with -9 while five people type', () => {
  it('has kept everything that "Saved" stood for', async () => {
    const result = await killRounds(ROUNDS, { mode: 'log', databaseUrl: env().databaseUrl, seed: 11 })
    expect(result).toMatchObject({ typists: 15, noted: 15, losers: 0, lostOwn: 0 })
  })

  it('has kept it on a slow disk too, where letters go with the server that were not called saved', async () => {
    const result = await killRounds(1, { mode: 'log', databaseUrl: env().databaseUrl, seed: 21, slowMs: 150 })
    expect(result).toMatchObject({ losers: 0, lostOwn: 0 })
    expect(result.unsaved).toBeGreaterThan(0)
  })

  it('would have lost edits had it answered before the commit: the test can fail', async () => {
    const losing = async (seed: number): Promise<boolean> => {
      const result = await killRounds(1, { mode: 'early', databaseUrl: env().databaseUrl, seed, slowMs: 150 })
      return result.losers > 0 && result.lostOwn > 0
    }
    // On a loaded machine a kill may come when nobody had just written.
    expect((await losing(21)) || (await losing(22)) || (await losing(23))).toBe(true)
  })

  it('would have lost edits had it stored with a delay: the test can fail', async () => {
    const result = await killRounds(1, { mode: 'delayed', databaseUrl: env().databaseUrl, seed: 31 })
    expect(result.losers).toBe(5)
  })
})

describe('a database killed with -9 while five people type', () => {
  let database: KillableDatabase
  beforeAll(async () => {
    database = await killableDatabase('kill-test')
  })
  afterAll(() => database?.stop())

  it('has kept everything that "Saved" stood for', async () => {
    const result = await killRounds(ROUNDS, { mode: 'log', databaseUrl: database.url, database, seed: 41 })
    expect(result).toMatchObject({ typists: 15, noted: 15, losers: 0, lostOwn: 0 })
  })
})
