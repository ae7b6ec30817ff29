import fs from 'node:fs'
import path from 'node:path'
import { db } from '@/lib/server/db'
import { seedDemo } from '@/prisma/seed'

export type DemoAccount = { name: string; email: string; password: string; role: string }

/**
 * Loads the demo workspace into an empty installation, and returns its accounts; on later starts it returns the accounts that were loaded.
 * None where the demo was not asked for, or where people came before it.
 */
export async function loadDemo({ wanted, dataDir, say }: { wanted: boolean; dataDir: string; say: (line: string) => void }) {
  const kept = path.join(dataDir, 'demo-accounts.json')
  const isEmpty = (await db.workspace.count()) === 0
  if (wanted && isEmpty) {
    say('Loading the demo workspace')
    const accounts = (await seedDemo())?.accounts ?? []
    fs.mkdirSync(dataDir, { recursive: true })
    fs.writeFileSync(kept, JSON.stringify(accounts, null, 2), { mode: 0o600 })
    return accounts
  }
  if (isEmpty || !fs.existsSync(kept)) return []
  return JSON.parse(fs.readFileSync(kept, 'utf8')) as DemoAccount[]
}
