import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { LaunchError } from '@/lib/launch/launch-error'
import type { Place } from './place'
import { isAlive } from './postmaster'

/** The owner of everything: initialises, migrates and grants. The application gets a role of its own. */
export const OWNER = 'dateline_owner'

/**
 * Makes a data directory: UTF-8, sorted and cased by Unicode whatever the machine's locale, passwords by SCRAM. It gets its
 * name when it is complete, so that a process killed half way leaves nothing that looks like a database.
 */
export async function initialise({ native, data, account }: Place, ownerPassword: string): Promise<void> {
  removeLeftovers(data)
  const draft = `${data}.new-${process.pid}-${randomBytes(3).toString('hex')}`
  const passwordFile = `${draft}.password`
  fs.mkdirSync(draft, { mode: 0o700 })
  fs.writeFileSync(passwordFile, ownerPassword, { mode: 0o600 })
  if (account) for (const at of [draft, passwordFile]) fs.chownSync(at, account.uid, account.gid)
  try {
    await initdb(['C.UTF-8', 'C'])
    if (!fs.existsSync(data)) fs.renameSync(draft, data) // else another launcher was faster
  } finally {
    fs.rmSync(passwordFile, { force: true })
    fs.rmSync(draft, { recursive: true, force: true })
  }

  /** C.UTF-8 is what a C library may lack; PostgreSQL's own Unicode rules are there in any case. */
  async function initdb([locale, ...others]: string[]): Promise<void> {
    const flags = [
      `--pgdata=${draft}`,
      `--username=${OWNER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
    ]
    const unicode = [`--locale=${locale}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    try {
      const options = { cwd: path.dirname(data), env: bareEnvironment(), ...account }
      await promisify(execFile)(path.join(native, 'bin/initdb'), [...flags, ...unicode], options)
    } catch (error) {
      if (others.length > 0) return initdb(others)
      const { stderr, message } = error as Error & { stderr?: string }
      throw new LaunchError(`The embedded database could not be made: ${(stderr?.trim() || message).replace(/\s*\n\s*/g, ' ')}`)
    }
  }
}

/** What launchers that were killed while they initialised left behind. */
function removeLeftovers(data: string): void {
  for (const name of fs.readdirSync(path.dirname(data))) {
    const [, pid] = /\.new-(\d+)-/.exec(name) ?? []
    if (pid && !isAlive(Number(pid))) fs.rmSync(path.join(path.dirname(data), name), { recursive: true, force: true })
  }
}

/** Nothing of the caller's environment but the path: PGDATA, PGOPTIONS and the like would steer PostgreSQL's programs. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: 'C' }
}
