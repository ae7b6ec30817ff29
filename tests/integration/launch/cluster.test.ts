import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Cluster, openCluster } from '@/lib/launch/postgres/cluster'
import { createDatabase } from '@/lib/launch/postgres/create-database'
import { isAlive, stopPostmaster } from '@/lib/launch/postgres/postmaster'
import { dataFolder } from '@/tests/support/data-folder'
import { query } from '@/tests/support/scratch-database'

// Made once, for making one takes a while; every test begins with it stopped and without the table.
const folder = dataFolder()
afterAll(() => folder.remove())
beforeEach(async () => {
  const cluster = await open()
  await query(cluster.ownerUrl('postgres'), 'DROP TABLE IF EXISTS kept')
  await cluster.stop()
})
afterEach(async () => {
  const left = folder.postmaster()
  if (left) await stopPostmaster(left)
})

function open({ dataDir, say }: { dataDir: string; say?: (line: string) => void } = { dataDir: folder.path }): Promise<Cluster> {
  return openCluster({ root: process.cwd(), dataDir, say: say ?? (() => {}) })
}

async function kept(cluster: Cluster): Promise<object[]> {
  return query(cluster.ownerUrl('postgres'), 'SELECT word FROM kept')
}

async function keep(cluster: Cluster): Promise<void> {
  await query(cluster.ownerUrl('postgres'), `CREATE TABLE kept AS SELECT 'dateline' AS word`)
}

async function killServer(cluster: Cluster): Promise<void> {
  process.kill(cluster.pid(), 'SIGKILL')
  await expect.poll(() => isAlive(cluster.pid())).toBe(false)
}

describe('the embedded database', () => {
  it('is durable, in UTF-8, on loopback, and asks for passwords', async () => {
    const cluster = await open()
    const url = cluster.ownerUrl('postgres')
    const [settings] = await query(
      url,
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit, current_setting('listen_addresses') AS at,
        current_setting('server_encoding') AS encoding, lower('ÄÖ') AS lower`,
    )
    expect(settings).toEqual({ fsync: 'on', commit: 'on', at: '127.0.0.1', encoding: 'UTF8', lower: 'äö' })
    await expect(query(url.replace(/:[^:@]+@/, ':guess@'), 'SELECT 1')).rejects.toThrow(/password authentication failed/)
    expect(await cluster.stop()).toBe(true)
  })

  it('gives the application a role that may not change tables', async () => {
    const cluster = await open()
    expect(await createDatabase(cluster, 'dateline')).toBe(true)
    expect(await createDatabase(cluster, 'dateline')).toBe(false)
    await expect(query(cluster.applicationUrl('dateline'), 'CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/)
  })

  it('keeps its data and its port over a stop', async () => {
    const first = await open()
    await keep(first)
    expect(await first.stop()).toBe(true)
    expect(folder.postmaster()).toBe(null)
    const second = await open()
    expect(second).toMatchObject({ port: first.port, adopted: false })
    expect(await kept(second)).toEqual([{ word: 'dateline' }])
  })

  it('recovers from a kill -9', async () => {
    const first = await open()
    await keep(first)
    await killServer(first)
    expect(await kept(await open())).toEqual([{ word: 'dateline' }])
  })

  it('is started again when it ends while it is used', async () => {
    const said: string[] = []
    const cluster = await open()
    await keep(cluster)
    cluster.keepRunning((line) => said.push(line))
    const before = cluster.pid()
    await killServer(cluster)
    await expect.poll(() => said, { timeout: 30_000 }).toEqual([expect.stringMatching(/ended/), expect.stringMatching(/is back/)])
    expect(cluster.pid()).not.toBe(before)
    expect(await kept(cluster)).toEqual([{ word: 'dateline' }])
    expect(await cluster.stop()).toBe(true)
  })

  it('is adopted when the process that started it is gone', async () => {
    const first = await open()
    const second = await open()
    expect(second).toMatchObject({ port: first.port, adopted: true })
    expect(second.pid()).toBe(first.pid())
  })

  it('starts although its note names a number that belongs to another program now', async () => {
    const first = await open()
    await keep(first)
    await killServer(first)
    const other = spawn('sleep', ['60'])
    const note = path.join(folder.postgres(), 'postmaster.pid')
    fs.writeFileSync(note, fs.readFileSync(note, 'utf8').replace(/^\d+/, String(other.pid)))
    try {
      expect(await kept(await open())).toEqual([{ word: 'dateline' }])
    } finally {
      other.kill()
    }
  })

  it('takes another port when its own is taken', async () => {
    const first = await open()
    await first.stop()
    const { createServer } = await import('node:net')
    const squatter = createServer()
    await new Promise<void>((resolve) => squatter.listen(first.port, '127.0.0.1', resolve))
    const second = await open()
    expect(second.port).not.toBe(first.port)
    squatter.close()
  })

  it('is one, however many open it at once', async () => {
    const clusters = await Promise.all([open(), open(), open()])
    expect(new Set(clusters.map((cluster) => cluster.pid())).size).toBe(1)
    for (const cluster of clusters) expect(await query(cluster.ownerUrl('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('is one, also when it was not made yet', async () => {
    const fresh = dataFolder()
    const clusters = await Promise.all([open({ dataDir: fresh.path }), open({ dataDir: fresh.path })])
    expect(new Set(clusters.map((cluster) => cluster.pid())).size).toBe(1)
    for (const cluster of clusters) expect(await query(cluster.ownerUrl('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await fresh.remove()
  })

  it('is not touched by another major version', async () => {
    const file = path.join(folder.postgres(), 'PG_VERSION')
    const version = fs.readFileSync(file)
    fs.writeFileSync(file, '9\n')
    await expect(open()).rejects.toThrow(/written by PostgreSQL 9, and this version brings 18: \//)
    fs.writeFileSync(file, version)
  })

  it.runIf(process.getuid?.() === 0)('leaves alone what an earlier checkout at the same path left behind', async () => {
    const earlier = dataFolder()
    const first = await open({ dataDir: earlier.path })
    fs.rmSync(path.join(earlier.path, 'secrets.json'))
    const said: string[] = []
    const second = await open({ dataDir: earlier.path, say: (line) => said.push(line) })
    const aside = /set aside: (.+)/.exec(said.join('\n'))?.[1] ?? ''
    expect(fs.existsSync(path.join(aside, 'postgres/PG_VERSION'))).toBe(true)
    expect(isAlive(first.pid())).toBe(false)
    expect(second.adopted).toBe(false)
    await earlier.remove()
    fs.rmSync(aside, { recursive: true })
  })
})
