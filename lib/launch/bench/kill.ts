import { killableDatabase } from '@/tests/support/collab-database'
import { killRounds } from '@/tests/support/collab-kill'
import { atMost, type Figure, told } from './figure'

const ROUNDS = 20
const CONTROL_ROUNDS = 3

/**
 * Acknowledged edits lost when the server, and when the database, is killed with -9 while five people type. The controls
 * tell whether the same measurement can find a loss: it must.
 */
export async function killFigures(): Promise<Figure[]> {
  const database = await killableDatabase('kill-bench')
  const { url: databaseUrl } = database
  try {
    const server = await killRounds(ROUNDS, { mode: 'log', databaseUrl, seed: 1000 })
    const both = await killRounds(ROUNDS, { mode: 'log', databaseUrl, database, seed: 2000 })
    const early = await killRounds(CONTROL_ROUNDS, { mode: 'early', databaseUrl, seed: 3000, slowMs: 150 })
    const delayed = await killRounds(CONTROL_ROUNDS, { mode: 'delayed', databaseUrl, seed: 4000 })
    return [
      atMost(`typists who lost acknowledged edits, server killed ${ROUNDS} times`, server.losers, `of ${server.noted}`, 0),
      atMost(`typists who lost acknowledged edits, database killed ${ROUNDS} times`, both.losers, `of ${both.noted}`, 0),
      atMost('acknowledged edits lost', server.lostOwn + both.lostOwn, 'letters', 0),
      told('control: losers when the answer comes before the commit', early.losers, `of ${early.noted}`),
      told('control: losers when the text is stored with a delay', delayed.losers, `of ${delayed.noted}`),
    ]
  } finally {
    await database.stop()
  }
}
