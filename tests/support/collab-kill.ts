import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { env } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import * as Y from 'yjs'
import { newDocument } from '@/lib/editor/new-document'
import { freePort } from '@/lib/launch/free-port'
import type { ChildOptions } from './collab-child'
import { isMissing, seeded, Typist } from './collab-typist'
import { sampleContent } from './editor-content'

// Five people type, something is killed with -9, and everybody who saw "Saved" must find it again. What they hold
// themselves is thrown away first: only what the database gives back counts.

export interface KillOptions {
  mode: ChildOptions['mode']
  databaseUrl: string
  /** Kills the database and its processes, and brings it back; undefined: only the server is killed. */
  database?: { kill: () => void; restart: () => Promise<void> }
  seed: number
  slowMs?: number
  typists?: number
}

export interface KillResult {
  typists: number
  /** Typists who had seen "Saved" before the kill. */
  noted: number
  /** Typists who miss something that "Saved" stood for. */
  losers: number
  /** Letters of their own that were shown as saved, and are gone. */
  lostOwn: number
  /** Typists whose newest letters were not saved yet and went with the server: the kill came in the middle of typing. */
  unsaved: number
}

/** One round: type, kill at a seeded moment, restart, compare. */
export async function killRound(options: KillOptions): Promise<KillResult> {
  const { mode, databaseUrl, database, seed, slowMs = 0, typists: count = 5 } = options
  const random = seeded(seed)
  const proposalId = await makeDocument(databaseUrl)
  const port = await freePort()
  const child = { mode, databaseUrl, port, slowMs }
  const server = await startChild(child)
  const url = `ws://127.0.0.1:${port}/collab`
  const typists = Array.from({ length: count }, (_, i) => new Typist({ url, proposalId, headers: { 'x-person': `person-${i}` } }))
  const stops: (() => void)[] = []
  try {
    for (const typist of typists) if (!(await typist.until('saved'))) throw new Error('a typist was not let in')
    for (const typist of typists) stops.push(typist.type(random, [10, 120]))
    await pause(150 + random() * 2400)
    database?.kill()
    if (database) await pause(50 + random() * 250)
  } finally {
    server.kill('SIGKILL')
    for (const stop of stops) stop()
  }
  await exitOf(server)
  await pause(30) // what the killed server had already sent arrives
  const notes = typists.map(({ noted, ydoc }) => ({ noted, id: ydoc.clientID, now: Y.getState(ydoc.store, ydoc.clientID) }))
  for (const typist of typists) typist.destroy()
  await database?.restart()

  const again = await startChild({ ...child, slowMs: 0 })
  const fresh = new Typist({ url, proposalId, headers: { 'x-person': 'fresh' } })
  try {
    if (!(await fresh.until('saved'))) throw new Error('the restarted server lets nobody in')
    const result: KillResult = { typists: count, noted: 0, losers: 0, lostOwn: 0, unsaved: 0 }
    for (const { noted, id, now } of notes) {
      const have = Y.getState(fresh.ydoc.store, id)
      if (now > have) result.unsaved++
      if (!noted) continue
      result.noted++
      result.lostOwn += Math.max(0, noted.own - have)
      if (isMissing(fresh.ydoc, noted.state)) result.losers++
    }
    return result
  } finally {
    fresh.destroy()
    again.kill('SIGKILL')
    await exitOf(again)
  }
}

/** Rounds one after the other, added up. */
export async function killRounds(rounds: number, options: KillOptions): Promise<KillResult> {
  const sum: KillResult = { typists: 0, noted: 0, losers: 0, lostOwn: 0, unsaved: 0 }
  for (let round = 0; round < rounds; round++) {
    const result = await killRound({ ...options, seed: options.seed + round })
    for (const key of Object.keys(sum) as (keyof KillResult)[]) sum[key] += result[key]
  }
  return sum
}

/** A server process that is ready to take connections. */
export async function startChild(options: ChildOptions): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['lib/launch/run-bundled.mjs', 'tests/support/collab-child.ts', JSON.stringify(options)],
    {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      // Some of what the live server imports opens the product's own connection.
      env: { SECRET: 'nothing that is signed here is kept', ...env, DATABASE_URL: options.databaseUrl },
    },
  )
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  return child
}

export function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode)
    else child.once('exit', resolve)
  })
}

/** A proposal with a document, written straight to the tables. */
export async function makeDocument(databaseUrl: string): Promise<string> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const [workspaceId, proposalId, personId] = [randomUUID(), randomUUID(), randomUUID()]
  const now = new Date()
  await client.query('INSERT INTO workspace (id, name, city, created_at) VALUES ($1, $2, $3, $4)', [
    workspaceId,
    'Kill',
    'Leeds',
    now,
  ])
  await client.query('INSERT INTO person (id, name, email, "updatedAt") VALUES ($1, $2, $3, $4)', [
    personId,
    'K',
    `${personId}@kill.example`,
    now,
  ])
  await client.query('INSERT INTO proposal (id, workspace_id, title, owner_id, created_at) VALUES ($1, $2, $3, $4, $5)', [
    proposalId,
    workspaceId,
    'Kill',
    personId,
    now,
  ])
  await client.query('INSERT INTO document (proposal_id, schema_version, snapshot) VALUES ($1, 1, $2)', [
    proposalId,
    Buffer.from(newDocument(sampleContent())),
  ])
  await client.end()
  return proposalId
}
