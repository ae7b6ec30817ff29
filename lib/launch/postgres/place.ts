import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { LaunchError } from '@/lib/launch/launch-error'
import { keptSecret } from '@/lib/server/kept-secret'
import { copyBinaries, findBinaries } from './binaries'
import { findPostmaster, stopPostmaster } from './postmaster'

/** Where a cluster stands and as whom it runs. */
export type Place = {
  native: string
  /** Of the PostgreSQL in `native`. */
  major: number
  /** PostgreSQL's data directory; it exists once the cluster is initialised. */
  data: string
  log: string
  /** Undefined: as the user who runs this. */
  account: Account | undefined
}

type Installation = { root: string; dataDir: string; say: (line: string) => void }
type Account = { uid: number; gid: number }

/**
 * PostgreSQL refuses to run as root. An ordinary user's cluster stands in dataDir; root's stands under /var/tmp, with a copy of the
 * binaries, because the other account that runs it may not be able to enter the checkout (a home of mode 0700).
 */
export async function choosePlace({ root, dataDir, say }: Installation): Promise<Place> {
  const binaries = findBinaries(root)
  fs.mkdirSync(dataDir, { recursive: true })
  const major = Number.parseInt(binaries.version, 10)
  const here = { native: binaries.native, major, ...within(dataDir) }
  if (process.getuid?.() !== 0) return { ...here, account: undefined }
  // An ordinary user began this installation: go on as that user.
  if (fs.existsSync(here.data)) return { ...here, account: ownerOf(here.data) }

  const account = findAccount()
  const home = await chooseHome(dataDir, say)
  const native = path.join(home, `native-${binaries.version}`)
  copyBinaries(binaries.native, native)
  return { native, major, ...within(home), account }
}

function within(home: string): { data: string; log: string } {
  return { data: path.join(home, 'postgres'), log: path.join(home, 'postgres.log') }
}

function ownerOf(folder: string): Account {
  const { uid, gid } = fs.statSync(folder)
  return { uid, gid }
}

/** The account made for PostgreSQL where there is one, else the one that owns nothing. */
function findAccount(): Account {
  for (const name of ['postgres', '_postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      // no such account
    }
  }
  throw new LaunchError(
    'PostgreSQL does not run as root, and there is no account "postgres" or "nobody" to run it as. Set DATABASE_URL.',
  )
}

/**
 * A folder named for dataDir, remembered there, so that a checkout that was moved finds its data again. The folder carries a mark of
 * dataDir's secrets: what an earlier checkout at the same path left behind is not taken over, but set aside.
 */
async function chooseHome(dataDir: string, say: (line: string) => void): Promise<string> {
  const remembered = path.join(dataDir, 'postgres-home')
  const mark = createHash('sha256')
    .update(`home ${keptSecret(dataDir, 'databaseOwner')}`)
    .digest('hex')
  const own = path.join(fs.existsSync('/var/tmp') ? '/var/tmp' : os.tmpdir(), `dateline-${shortHash(fs.realpathSync(dataDir))}`)
  const before = fs.existsSync(remembered) ? fs.readFileSync(remembered, 'utf8').trim() : own
  const moved = before !== own && readNote(before, 'mark') === mark && !fs.existsSync(readNote(before, 'data-dir') ?? '/')
  const home = moved ? before : own

  if (fs.existsSync(home) && fs.statSync(home).uid !== 0)
    throw new LaunchError(`${home} belongs to somebody else. Remove it and start again.`)
  if (fs.existsSync(path.join(home, 'postgres')) && readNote(home, 'mark') !== mark) {
    const aside = `${home}-aside-${Date.now()}`
    const left = findPostmaster(within(home).data)
    if (left) await stopPostmaster(left.pid)
    say(`The database of an earlier checkout at this path is set aside: ${aside}`)
    fs.renameSync(home, aside)
  }
  fs.mkdirSync(home, { recursive: true })
  fs.chmodSync(home, 0o755)
  fs.writeFileSync(path.join(home, 'mark'), mark, { mode: 0o600 })
  fs.writeFileSync(path.join(home, 'data-dir'), dataDir, { mode: 0o600 })
  fs.writeFileSync(remembered, `${home}\n`)
  return home
}

function readNote(home: string, name: string): string | undefined {
  const file = path.join(home, name)
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
