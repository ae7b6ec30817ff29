// What `npm start`, `npm run dev`, `npm test`, `npm run bench`, `npm run clarity` and `npm run audit:verify` run. It begins before anything is installed, so it imports node: alone,
// and it is plain JavaScript, because Node 20 runs no TypeScript. It stays the one process that gets Ctrl-C.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { oneAtATime } from './one-at-a-time.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const NODE_NEEDED = [20, 19]

/** What each command runs, and as which environment. */
const commands = {
  start: { load: product, environment: 'production' },
  '--dev': { load: product, environment: 'development' },
  '--test': { load: () => tool('./test.ts'), environment: 'test' },
  '--bench': { load: () => tool('./bench.ts'), environment: 'production' },
  '--clarity': { load: () => tool('./clarity.ts'), environment: 'production' },
  '--audit-verify': { load: () => tool('./audit-verify.ts'), environment: 'production' },
}
const named = process.argv[2] in commands
const { load, environment } = commands[named ? process.argv[2] : 'start']

process.chdir(root)
checkNode()
if (!isInstalled()) await oneAtATime(root, console.error, install)
process.env.NODE_ENV = environment
process.env.NEXT_TELEMETRY_DISABLED = '1'
const { run } = await load()
await run(process.argv.slice(named ? 3 : 2), root)

/** Put together into one file, because it runs for long. */
async function product() {
  const { loadBundled } = await import('./bundle.mjs')
  const { run: generate } = await loadBundled(root, 'lib/launch/generate.ts')
  await generate(root)
  return loadBundled(root, 'lib/launch/start.ts')
}

async function tool(module) {
  const { register } = await import('tsx/esm/api')
  register()
  return import(module)
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor >= NODE_NEEDED[1])) return
  console.error(`Dateline needs Node ${NODE_NEEDED.join('.')} or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

/** Installs what the lock file says when node_modules does not hold it: after a clone, after a pull, after an installation that was cut off. */
async function install(lock) {
  if (isInstalled()) return // another start was faster
  console.error('Installing the packages of package-lock.json (npm ci)')
  const command = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath ?? ''
  const stdio = ['inherit', 2, 2, lock ?? 'ignore'] // what a command prints is its own: everything else goes to the error output
  const child = npm.endsWith('npm-cli.js')
    ? spawn(process.execPath, [npm, ...command], { stdio })
    : spawn('npm', command, { stdio, shell: process.platform === 'win32' })
  const forward = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward)
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`npm does not start: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (status, signal) => resolve(signal ? 1 : status))
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, forward)
  if (code === 0) return
  console.error('The packages could not be installed. npm says why above.')
  process.exit(1)
}

/** npm writes down what it installed, last of all; that is compared with the lock file. What is optional may be missing (another platform's). */
function isInstalled() {
  const wanted = readPackages('package-lock.json')
  const found = readPackages('node_modules/.package-lock.json')
  if (!wanted || !found) return false
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '') return true
    const there = found[name]
    if (!there) return entry.optional || entry.devOptional
    return there.version === entry.version && there.integrity === entry.integrity
  })
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages
  } catch {
    return undefined
  }
}
