import fs from 'node:fs'
import path from 'node:path'
import { db } from '@/lib/server/db'
import { catchUpSearch } from '@/lib/server/finding/catch-up-search'
import { refreshStandings } from '@/lib/server/portfolio/refresh-standings'
import { seedDemo } from '@/prisma/seed'

// A process of its own, `run-bundled.mjs lib/launch/load-demo.ts FILE`: loads the demo workspace and writes its accounts into FILE. What is
// counted and found of it is made here too, so that the first page shows it and the server does not judge a year of texts.
const [file] = process.argv.slice(2)
if (!file) throw new Error('Where do the accounts go?')
const accounts = (await seedDemo())?.accounts ?? []
fs.mkdirSync(path.dirname(file), { recursive: true })
fs.writeFileSync(file, JSON.stringify(accounts, null, 2), { mode: 0o600 })
await catchUpSearch()
while ((await refreshStandings()) > 0);
await db.$disconnect()
