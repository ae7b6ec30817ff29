import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { COLUMNS } from '@/lib/domain/portfolio/filters'
import { testEnvironment } from '@/lib/launch/testing/run-checked'
import type { TestDatabase } from '@/lib/launch/testing/test-database'
import type { FigureName } from '@/lib/server/portfolio/figure-rows'
import { atMost, type Figure, median, told } from './figure'
import type { Question } from './portfolio-child'
import { countWholeReads, loadPortfolio, type Portfolio } from './portfolio-load'
import type { BenchOptions } from './side-by-side'

const PICTURES: FigureName[] = ['started', 'decisions', 'waiting', 'firstFindings', 'themes', 'promises', 'cameTrue']
const [PROPOSALS, REVISIONS, ROUNDS] = [100_000, 20, 9]
/** Milliseconds of the server with its database. */
const LIMITS = { picture: 300, page: 300, desk: 100 }

/** The pictures of a year beside the year before, the first page of the table and the desk among a hundred thousand proposals with two million revisions. */
export async function portfolioFigures({ say, closing, database }: BenchOptions): Promise<Figure[]> {
  say(`Loading ${PROPOSALS} proposals with ${PROPOSALS * REVISIONS} revisions`)
  return measurePortfolio(database, { proposals: PROPOSALS, revisions: REVISIONS, rounds: ROUNDS }, (stop) => closing.add(stop))
}

/** The same among so many; medians of so many rounds, after one that warms up. Also how often a table of texts was read whole. */
export async function measurePortfolio(
  { databaseUrl, databaseAdminUrl }: TestDatabase,
  { proposals, revisions, rounds }: { proposals: number; revisions: number; rounds: number },
  onStop: (stop: () => Promise<void>) => void = () => {},
): Promise<Figure[]> {
  const portfolio = await loadPortfolio(databaseAdminUrl, proposals, revisions)
  const before = await countWholeReads(databaseAdminUrl)
  const child = fork(new URL('./portfolio-child.ts', import.meta.url), {
    env: testEnvironment({ DATABASE_URL: databaseUrl, SECRET: 'a bench needs no secret, only its length' }),
    execArgv: ['--import', 'tsx'],
  })
  onStop(async () => void (child.connected && child.disconnect()))
  await once(child, 'message')
  const figures: Figure[] = []
  for (const [name, question, limit] of questions(portfolio)) {
    const times: number[] = []
    for (let round = -1; round < rounds; round++) times[Math.max(0, round)] = await ask(child, question)
    figures.push(atMost(`${name}, among ${proposals}`, median(times), 'ms', limit))
  }
  figures.push(told('the reference query', await ask(child, 'reference'), 'ms'))
  child.disconnect()
  await once(child, 'exit')
  figures.push(atMost('texts read whole', (await countWholeReads(databaseAdminUrl)) - before, 'times', 0))
  return figures
}

function* questions({
  workspaceId,
  lead,
  member,
  team,
}: Portfolio): Generator<[name: string, question: Question, limit: number]> {
  const asLead = { workspaceId, personId: lead, role: 'lead' } as const
  for (const picture of PICTURES) yield [`picture: ${picture}`, { ...asLead, picture }, LIMITS.picture]
  yield ['all pictures at once', { ...asLead, picture: 'all' }, LIMITS.picture]
  for (const column of COLUMNS) yield [`first page by ${column}`, { ...asLead, page: { sort: column } }, LIMITS.page]
  yield ['first page of a team', { ...asLead, page: { team, sort: 'here-down' } }, LIMITS.page]
  yield ['first page of a rare title', { ...asLead, page: { q: 'abc1', sort: 'title' } }, LIMITS.page]
  yield ['first page of those decided in the year', { ...asLead, page: { dates: 'decided', status: 'rejected' } }, LIMITS.page]
  yield ['how drafts move', { ...asLead, history: true }, LIMITS.page]
  for (const status of ['cleared', 'expired'])
    yield [`first page of those ${status}`, { ...asLead, page: { status } }, LIMITS.page]
  yield ['desk of a lead', { ...asLead, desk: true }, LIMITS.desk]
  yield ['desk of a member', { workspaceId, personId: member, role: 'member', desk: true }, LIMITS.desk]
}

async function ask(child: ChildProcess, question: Question): Promise<number> {
  child.send(question)
  const [answer] = await once(child, 'message')
  return answer as number
}
