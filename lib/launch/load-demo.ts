import fs from 'node:fs'
import path from 'node:path'
import { db } from '@/lib/server/db'
import { seedDemo } from '@/prisma/seed'

// A process of its own, `run-bundled.mjs lib/launch/load-demo.ts FILE`: loads the demo workspace and writes its accounts into FILE.
const [file] = process.argv.slice(2)
if (!file) throw new Error('Where do the accounts go?')
const accounts = (await seedDemo())?.accounts ?? []
fs.mkdirSync(path.dirname(file), { recursive: true })
fs.writeFileSync(file, JSON.stringify(accounts, null, 2), { mode: 0o600 })
await db.$disconnect()
