import fs from 'node:fs'
import path from 'node:path'
import { db } from '@/lib/server/db'
import type { DemoAccount } from '@/prisma/seed'
import type { Closing } from './closing'
import { oneAtATime } from './one-at-a-time.mjs'
import { runTool } from './run-tool'

export type { DemoAccount }

type Options = { wanted: boolean; dataDir: string; say: (line: string) => void; closing: Closing }

/**
 * Loads the demo workspace into an empty installation, and returns its accounts; on later starts it returns the accounts that were loaded.
 * None where the demo was not asked for, or where people came before it. A year of history is made in a process of its own, so that
 * the server does not keep what that took. Throws LaunchError.
 */
export async function loadDemo({ wanted, dataDir, say, closing }: Options): Promise<DemoAccount[]> {
  const kept = path.resolve(dataDir, 'demo-accounts.json')
  const isEmpty = async () => (await db.workspace.count()) === 0
  if (!wanted && (await isEmpty())) return []
  fs.mkdirSync(dataDir, { recursive: true })
  // One at a time, because the loader of a start that was killed may still be at it.
  await oneAtATime(dataDir, say, async (lock) => {
    if (!(await isEmpty())) return
    say('Loading the demo workspace')
    const failure = 'The demo workspace could not be loaded. What went wrong stands above. The next start tries again.'
    await runTool('lib/launch/run-bundled.mjs', ['lib/launch/load-demo.ts', kept], { failure, lock, closing })
  })
  return fs.existsSync(kept) ? thoseHere(JSON.parse(fs.readFileSync(kept, 'utf8'))) : []
}

/** The note may tell of another database: the embedded one, before there was one of one's own. */
async function thoseHere(accounts: DemoAccount[]): Promise<DemoAccount[]> {
  const here = await db.person.findMany({ where: { email: { in: accounts.map(({ email }) => email) } }, select: { email: true } })
  return accounts.filter((account) => here.some(({ email }) => email === account.email))
}
