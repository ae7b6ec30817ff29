import { expect, it } from 'vitest'
import { measurePortfolio } from '@/lib/launch/bench/portfolio'
import { migratedDatabase } from '@/tests/support/scratch-database'

it('stays quick among twenty thousand proposals, and reads no table of texts whole', async () => {
  const scratch = await migratedDatabase()
  try {
    const database = { databaseUrl: scratch.url, databaseAdminUrl: scratch.url }
    const figures = await measurePortfolio(database, { proposals: 20_000, revisions: 2, rounds: 1 })
    expect(figures.filter(({ name, holds }) => holds === false && !name.startsWith('desk'))).toEqual([])
    expect(figures.filter(({ limit }) => limit !== null).length).toBeGreaterThan(20)
  } finally {
    await scratch.drop()
  }
})
