import { expect, it } from 'vitest'
import { measurePortfolio } from '@/lib/launch/bench/portfolio'
import { migratedDatabase } from '@/tests/support/scratch-database'

/** `npm run bench portfolio` measures; here a loaded machine may take its time, and only what grows with the texts falls short. */
const PATIENCE = 10

it('answers leads among twenty thousand proposals, and reads no table of texts whole', async () => {
  const scratch = await migratedDatabase()
  try {
    const database = { databaseUrl: scratch.url, databaseAdminUrl: scratch.url }
    const figures = await measurePortfolio(database, { proposals: 20_000, revisions: 2, rounds: 1 })
    const limited = figures.filter(({ limit }) => limit !== null)
    expect(limited.filter(({ figure, limit }) => figure > (limit ?? 0) * PATIENCE)).toEqual([])
    expect(limited.length).toBeGreaterThan(20)
  } finally {
    await scratch.drop()
  }
})
