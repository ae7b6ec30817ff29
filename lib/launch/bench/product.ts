import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '@/lib/launch/free-port'
import { LaunchError } from '@/lib/launch/launch-error'
import { testEnvironment } from '@/lib/launch/testing/run-checked'
import type { TestDatabase } from '@/lib/launch/testing/test-database'
import { waitUntil } from '@/lib/launch/wait-until'

export interface Product {
  origin: string
  account: { email: string; password: string }
  /** Signs its sessions; empty where the product made its own. */
  secret: string
  /** From the command to the first answer. */
  readyMs: number
  /** Of the one process that serves pages and the live document. */
  pid: number
  stop(): Promise<void>
}

/** The first start may have to build. */
const READY_WITHIN_MS = 300_000

/** The product as `npm start` runs it, on a port and with data of its own: in the given database, with the demo workspace; else in an embedded one in dataDir. */
export async function startProduct(options: { root: string; database?: TestDatabase; dataDir?: string }): Promise<Product> {
  const { root, database } = options
  const dataDir = options.dataDir ?? fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-'))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const secret = database ? randomBytes(32).toString('base64url') : ''
  const given = database && {
    DATABASE_URL: database.databaseUrl,
    DATABASE_ADMIN_URL: database.databaseAdminUrl,
    SECRET: secret,
  }
  const env = testEnvironment({ PORT: String(port), DATA_DIR: dataDir, ...given })
  const began = performance.now()
  const child = spawn(process.execPath, [...startArguments(root), '--demo'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const isReady = () =>
    child.exitCode !== null ||
    fetch(`${origin}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    )
  const ready = await waitUntil(isReady, { withinMs: READY_WITHIN_MS, everyMs: 20 })
  const readyMs = performance.now() - began
  const stop = async () => {
    await ended(child)
    if (!options.dataDir) fs.rmSync(dataDir, { recursive: true, force: true })
  }
  if (!ready || child.exitCode !== null) {
    await stop()
    throw new LaunchError('The product did not start for the bench.')
  }
  const accounts = JSON.parse(fs.readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8'))
  return { origin, account: accounts[0], secret, readyMs, pid: child.pid as number, stop }
}

/** What `npm start` gives to node: "exec node ...". */
function startArguments(root: string): string[] {
  return JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
    .scripts.start.split(' ')
    .slice(2)
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
