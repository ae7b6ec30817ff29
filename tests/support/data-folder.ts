import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findPostmaster, stopPostmaster } from '@/lib/launch/postgres/postmaster'

/** A data directory for a launcher, and what its embedded database leaves outside of it where root runs the tests. */
export type DataFolder = {
  path: string
  /** PostgreSQL's own directory. */
  postgres(): string
  /** The process that runs on it, if any does. */
  postmaster(): number | null
  /** Stops what still runs and removes everything. */
  remove(): Promise<void>
}

export function dataFolder(): DataFolder {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-data-'))
  const home = () => {
    const remembered = path.join(folder, 'postgres-home')
    return fs.existsSync(remembered) ? fs.readFileSync(remembered, 'utf8').trim() : folder
  }
  const postgres = () => path.join(home(), 'postgres')
  return {
    path: folder,
    postgres,
    postmaster: () => findPostmaster(postgres())?.pid ?? null,
    async remove() {
      const running = findPostmaster(postgres())
      if (running) await stopPostmaster(running.pid)
      for (const at of new Set([home(), folder])) fs.rmSync(at, { recursive: true, force: true })
    },
  }
}
