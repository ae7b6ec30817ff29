import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Client } from 'pg'
import { testEnvironment } from '@/lib/launch/testing/run-checked'
import { atMost, type Figure, median, told } from './figure'
import type { Question } from './finding-child'
import { type Found, loadProposals } from './finding-load'
import type { BenchOptions } from './side-by-side'

const [FEW, MANY] = [1_000, 100_000]
const ROUNDS = 25
const LIMITS = { list: 4, search: 20, growth: 1.5 }
/** What the reference query takes on the machine for which the milliseconds were set, when nothing else runs there. */
const REFERENCE_MS = 2.7

/**
 * The first page of the list and searches among a thousand and among a hundred thousand proposals, in turns, as medians: for
 * somebody who sees all, for a member, for one with a thousand that are shared by name, and for a guest. Milliseconds are those
 * of the server with its database; their limits are scaled by a reference query that is asked in turns.
 */
export async function findingFigures({ say, closing, database }: BenchOptions): Promise<Figure[]> {
  const sides: Side[] = []
  const stop = async () => {
    for (const { child } of sides.splice(0)) child.disconnect()
  }
  closing.add(stop)
  try {
    const [few, many] = [await copyOf(database.databaseAdminUrl), database.databaseAdminUrl]
    for (const [url, count] of [
      [few, FEW],
      [many, MANY],
    ] as const) {
      say(`Loading ${count} proposals`)
      sides.push({ found: await loadProposals(url, count), child: await startChild(url) })
    }
    const figures: Figure[] = []
    const references: number[] = []
    for (const who of ['lead', 'member', 'named', 'guest'] as const) figures.push(...(await figuresFor(who, sides, references)))
    return [...figures, told('the reference query', median(references), 'ms')]
  } finally {
    await stop()
  }
}

type Side = { found: Found; child: ChildProcess }

async function figuresFor(who: 'lead' | 'member' | 'named' | 'guest', sides: Side[], references: number[]): Promise<Figure[]> {
  const figures: Figure[] = []
  const role = who === 'named' ? 'member' : who
  for (const [name, words, find] of kinds()) {
    const times: number[][] = sides.map(() => [])
    const beside: number[] = []
    for (let round = -3; round < ROUNDS; round++) {
      for (const [index, { found, child }] of sides.entries()) {
        const reference = await ask(child, 'reference')
        const spent = await ask(child, { workspaceId: found.workspaceId, personId: found[who], role, q: words(found), find })
        if (round < 0) continue
        beside.push(reference)
        times[index]?.push(spent)
      }
    }
    const [few, many] = times.map((list) => median(list)) as [number, number]
    references.push(...beside)
    const limit = ((name === 'first page' ? LIMITS.list : LIMITS.search) * median(beside)) / REFERENCE_MS
    const growth = `${who}: ${name}, among ${MANY} against ${FEW}`
    figures.push(
      // Among few there are not as many to share.
      who === 'named' ? told(growth, many / few, 'times') : atMost(growth, many / few, 'times', LIMITS.growth),
      atMost(`${who}: ${name}, among ${MANY}`, many, 'ms', Math.round(limit * 10) / 10),
    )
  }
  return figures
}

/** Words by how often they stand in texts: the n-th in the order of frequency. */
function kinds(): [name: string, words: (found: Found) => string, find: boolean][] {
  const word = (rank: number) => (found: Found) => found.vocabulary[rank] ?? ''
  const both = (a: number, b: number) => (found: Found) => `${word(a)(found)} ${word(b)(found)}`
  const typo = (word: string) => word.slice(0, 2) + word.slice(3)
  return [
    ['first page', () => '', false],
    ['a word in nearly every text', (found) => `${word(0)(found)} `, false],
    ['a word in every twentieth text', (found) => `${word(400)(found)} `, false],
    ['a word in every hundredth text', (found) => `${word(2000)(found)} `, false],
    ['a rare word', (found) => `${word(15_000)(found)} `, false],
    ['a common and a rare word', both(3, 12_000), false],
    ['three letters', (found) => word(700)(found).slice(0, 3), false],
    ['a typing error in a title', ({ titleWord }) => typo(titleWord), false],
    ['a typing error in a word of every third text', ({ textWords }) => typo(textWords.common), false],
    ['a typing error in a word of every hundredth text', ({ textWords }) => typo(textWords.uncommon), false],
    ['a typing error in a rare word', ({ textWords }) => typo(textWords.rare), false],
    ['a typing error beside a common word', ({ textWords, vocabulary }) => `${vocabulary[3]} ${typo(textWords.rare)} `, false],
    ['Find, a word', word(900), true],
    ['Find, three letters', (found) => word(40)(found).slice(0, 3), true],
    ['Find, a typing error in a word of every third text', ({ textWords }) => typo(textWords.common), true],
    ['Find, a typing error in a rare word', ({ textWords }) => typo(textWords.rare), true],
  ]
}

/** A second empty database beside this one; it is dropped with those of runs that are gone. */
async function copyOf(ownerUrl: string): Promise<string> {
  const url = new URL(ownerUrl)
  const name = url.pathname.slice(1)
  const copy = name.replace(/_(\d+)$/, '_few_$1')
  url.pathname = '/postgres'
  const client = new Client({ connectionString: url.href })
  await client.connect()
  await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(copy)} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${client.escapeIdentifier(copy)} TEMPLATE ${client.escapeIdentifier(name)}`)
  await client.end()
  url.pathname = `/${copy}`
  return url.href
}

async function startChild(databaseUrl: string): Promise<ChildProcess> {
  const child = fork(new URL('./finding-child.ts', import.meta.url), {
    env: testEnvironment({ DATABASE_URL: databaseUrl, SECRET: 'a bench needs no secret, only its length' }),
    execArgv: ['--import', 'tsx'],
  })
  await once(child, 'message')
  return child
}

async function ask(child: ChildProcess, question: Question): Promise<number> {
  child.send(question)
  const [answer] = await once(child, 'message')
  return answer as number
}
