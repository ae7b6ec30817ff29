import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { freePort } from '@/lib/launch/free-port'
import { LaunchError } from '@/lib/launch/launch-error'
import { waitUntil } from '@/lib/launch/wait-until'
import { keptSecret } from '@/lib/server/kept-secret'
import { bareEnvironment, initialise, OWNER } from './initialise'
import { choosePlace, type Place } from './place'
import { findPostmaster, isAlive, stopPostmaster } from './postmaster'

/** The role the application connects as; it may not change tables. */
export const APPLICATION = 'dateline'

/**
 * A query frees and asks for the same few pages a thousand times (each text that is looked at is unpacked, and a long statement is planned),
 * and glibc gives them back to the system in between: up to half of the time of a search. It keeps so many bytes instead, in each
 * connection. Other C libraries do not know these names.
 */
const KEPT_MEMORY = { MALLOC_TRIM_THRESHOLD_: '4194304', MALLOC_MMAP_THRESHOLD_: '4194304' }

/** A running embedded PostgreSQL on loopback. */
export type Cluster = {
  port: number
  /** It ran already: a killed launcher left it, or another launcher uses it. */
  adopted: boolean
  /** The server's process, the newest after a restart. */
  pid(): number
  ownerUrl(database: string): string
  applicationUrl(database: string): string
  /** Starts the server again whenever it ends unasked; `say` is told. */
  keepRunning(say: (line: string) => void): void
  /** Ends the server; false when it would not go. */
  stop(): Promise<boolean>
}

const READY_WITHIN_MS = 120_000
const START_AGAIN_FOR_MS = 15_000

/**
 * Opens the cluster of dataDir: makes it on first use, adopts a server that a killed launcher left running, recovers one that was killed.
 * Durable as PostgreSQL comes (fsync, synchronous_commit on). Throws LaunchError.
 */
export async function openCluster(options: { root: string; dataDir: string; say: (line: string) => void }): Promise<Cluster> {
  const { dataDir, say } = options
  const place = await choosePlace(options)
  const ownerPassword = keptSecret(dataDir, 'databaseOwner')
  const applicationPassword = keptSecret(dataDir, 'databaseApplication')
  if (!fs.existsSync(place.data)) {
    say('Making the embedded database')
    await initialise(place, ownerPassword)
  }
  checkVersion(place)

  const remembered = path.join(dataDir, 'postgres-port')
  let wanted = fs.existsSync(remembered) ? Number(fs.readFileSync(remembered, 'utf8')) : 0
  let running = await run(place, () => freePort(wanted), ownerPassword)
  wanted = running.port
  fs.writeFileSync(remembered, `${wanted}\n`)

  let stopping = false
  let watch: NodeJS.Timeout | undefined
  const url = (role: string, password: string, database: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${wanted}/${database}`

  return {
    port: wanted,
    adopted: running.adopted,
    pid: () => running.pid,
    ownerUrl: (database) => url(OWNER, ownerPassword, database),
    applicationUrl: (database) => url(APPLICATION, applicationPassword, database),
    keepRunning(tell) {
      const look = async () => {
        if (!isAlive(running.pid) && !stopping) {
          tell('The embedded database ended; starting it again')
          // The address of the database is fixed while the application runs, so the port stays.
          await run(place, async () => wanted, ownerPassword).then(
            (next) => {
              running = next
              tell('The embedded database is back')
            },
            (error: Error) => tell(error.message),
          )
        }
        if (!stopping) watch = setTimeout(look, 200)
      }
      watch = setTimeout(look, 200)
    },
    stop() {
      stopping = true
      clearTimeout(watch)
      return stopPostmaster(running.pid)
    },
  }
}

type Running = { pid: number; port: number; adopted: boolean }

/** Adopts or starts, until a server answers. A start is tried again for a while: two launchers may begin at once, of which one
 * server loses and ends, and the processes of a killed server need a moment to go. */
async function run(place: Place, choosePort: () => Promise<number>, password: string): Promise<Running> {
  const running = await waitUntil(
    async () => {
      const candidate = adopt(place) ?? (await start(place, await choosePort()))
      return (await settle(candidate, password)) ? candidate : null
    },
    { withinMs: START_AGAIN_FOR_MS, everyMs: 100 },
  )
  if (!running) throw new LaunchError(`The embedded database does not start. Its log says why: ${place.log}`)
  return running
}

function adopt({ data }: Place): Running | null {
  const found = findPostmaster(data)
  return found && { ...found, adopted: true }
}

/** True when it answers, false when it ended or did not answer in time (recovery after a kill may take a while). */
async function settle(candidate: Running, password: string): Promise<boolean> {
  let ready = false
  const settled = async () => {
    ready = await answers(candidate, password)
    return ready || !isAlive(candidate.pid)
  }
  await waitUntil(settled, { withinMs: READY_WITHIN_MS, everyMs: 20 })
  return ready
}

/** Detached: Ctrl-C in the terminal must not reach it before the application has written what it holds. */
async function start({ native, data, log, account }: Place, port: number): Promise<Running> {
  if (fs.existsSync(log) && fs.statSync(log).size > 10_000_000) fs.renameSync(log, `${log}.1`)
  const out = fs.openSync(log, 'a', 0o600)
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'fsync=on',
    'synchronous_commit=on',
  ]
  const child = spawn(path.join(native, 'bin/postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    cwd: path.dirname(data),
    env: { ...bareEnvironment(), ...KEPT_MEMORY },
    detached: true,
    stdio: ['ignore', out, out],
    ...account,
  })
  fs.closeSync(out)
  await new Promise((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', (error) => reject(new LaunchError(`The embedded database does not start: ${error.message}`)))
  })
  child.unref()
  return { pid: child.pid as number, port, adopted: false }
}

async function answers({ port }: Running, password: string): Promise<boolean> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: OWNER,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function checkVersion({ major, data }: Place): void {
  const written = Number(fs.readFileSync(path.join(data, 'PG_VERSION'), 'utf8'))
  if (written === major) return
  throw new LaunchError(`The embedded database was written by PostgreSQL ${written}, and this version brings ${major}: ${data}`)
}
