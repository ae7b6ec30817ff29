import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { waitUntil } from '@/lib/launch/wait-until'

/**
 * The server process that runs on this data directory, wherever it came from: a launcher that was killed leaves it behind.
 * Null when there is none. A note (postmaster.pid) whose number now belongs to some other program is removed, because PostgreSQL
 * itself only looks whether the number is alive and would refuse to start.
 */
export function findPostmaster(data: string): { pid: number; port: number } | null {
  const note = path.join(data, 'postmaster.pid')
  if (!fs.existsSync(note)) return null
  const lines = fs.readFileSync(note, 'utf8').split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!(pid > 0) || !isAlive(pid)) return null
  if (runsOn(pid, data)) return { pid, port }
  fs.rmSync(note, { force: true })
  return null
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Asks for a fast shutdown (open transactions are rolled back, all is written), and after 10 s for an immediate one. */
export async function stopPostmaster(pid: number): Promise<boolean> {
  const gone = () => !isAlive(pid)
  for (const [signal, withinMs] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    if (gone()) return true
    process.kill(pid, signal)
    if (await waitUntil(gone, { withinMs, everyMs: 10 })) return true
  }
  return false
}

/**
 * A PostgreSQL server works in its data directory: that identifies it even where the checkout was moved under it. Where the system does not
 * show another process's directory, every PostgreSQL counts as ours, and connecting to it decides.
 */
function runsOn(pid: number, data: string): boolean {
  if (process.platform !== 'linux') {
    const command = execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return command.includes('postgres')
  }
  try {
    const [its, ours] = [fs.statSync(`/proc/${pid}/cwd`), fs.statSync(data)]
    return (
      its.dev === ours.dev && its.ino === ours.ino && path.basename(fs.readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres')
    )
  } catch {
    return false // another user's process, or gone meanwhile
  }
}
