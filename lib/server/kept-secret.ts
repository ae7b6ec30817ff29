import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/**
 * A secret made on first use and kept in dataDir/secrets.json, which only its owner may read.
 * For an installation without a configured secret and for the passwords of the embedded database. 43 characters, base64url.
 */
export function keptSecret(dataDir: string, name: string): string {
  const file = path.join(dataDir, 'secrets.json')
  const kept = read(file)
  if (kept[name]) return kept[name]
  fs.mkdirSync(dataDir, { recursive: true })
  const secret = randomBytes(32).toString('base64url')
  // Written beside and renamed: a process that is killed here leaves the old file or the new one, never half of one.
  const draft = `${file}.${process.pid}`
  fs.writeFileSync(draft, `${JSON.stringify({ ...kept, [name]: secret }, null, 2)}\n`, { mode: 0o600 })
  fs.renameSync(draft, file)
  return secret
}

function read(file: string): Record<string, string> {
  if (!fs.existsSync(file)) return {}
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}
