import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { buildPages } from '@/lib/launch/build'
import type { Closing } from '@/lib/launch/closing'
import { freePort } from '@/lib/launch/free-port'
import { LaunchError } from '@/lib/launch/launch-error'
import { waitUntil } from '@/lib/launch/wait-until'
import { type Counts, readPlaywright } from './counts'
import { findBrowser } from './find-browser'
import { runChecked, testEnvironment } from './run-checked'
import type { TestDatabase } from './test-database'

type Options = { root: string; closing: Closing; say: (line: string) => void; database: TestDatabase; filters: string[] }

const READY_WITHIN_MS = 300_000

/** Journeys in a real browser against the built product, started as an operator starts it, with the demo workspace in a database of its own. */
export async function runEndToEnd({ root, closing, say, database, filters }: Options): Promise<Counts> {
  const browser = await findBrowser(say)
  say(`Browser: ${browser}`)
  await buildPages({ root, say, closing })
  const port = await freePort()
  const dataDir = path.join(root, '.data/test/e2e')
  fs.rmSync(dataDir, { recursive: true, force: true })
  const settings = {
    PORT: String(port),
    BASE_URL: `http://localhost:${port}`,
    DATABASE_URL: database.databaseUrl,
    DATABASE_ADMIN_URL: database.databaseAdminUrl,
    SECRET: randomBytes(32).toString('base64url'),
    DATA_DIR: dataDir,
  }
  await startServer({ root, closing, settings })
  const report = path.join(root, '.data/test/reports/e2e.json')
  fs.rmSync(report, { force: true })
  const code = await runChecked(
    closing,
    'node_modules/@playwright/test/cli.js',
    ['test', ...filters.map((name) => `tests/e2e/.*${name}`)],
    {
      ...settings,
      BROWSER_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    },
  )
  return readPlaywright(report, code)
}

async function startServer(options: { root: string; closing: Closing; settings: Record<string, string> & { DATA_DIR: string } }) {
  const { root, closing, settings } = options
  fs.mkdirSync(settings.DATA_DIR, { recursive: true })
  const log = path.join(settings.DATA_DIR, 'server.log')
  const out = fs.openSync(log, 'w')
  const launcher = path.join(root, 'lib/launch/start.mjs')
  const child = spawn(process.execPath, [launcher, '--demo'], { env: testEnvironment(settings), stdio: ['ignore', out, out] })
  fs.closeSync(out)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  closing.add(async () => {
    child.kill('SIGTERM')
    await ended
  })
  const isReady = () =>
    child.exitCode !== null ||
    fetch(`${settings.BASE_URL}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    )
  const isThere = await waitUntil(isReady, { withinMs: READY_WITHIN_MS, everyMs: 100 })
  if (isThere && child.exitCode === null) return
  process.stderr.write(fs.readFileSync(log, 'utf8'))
  throw new LaunchError('The server for the end-to-end tests did not start.')
}
