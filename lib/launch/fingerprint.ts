import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** One hash over the names and contents of files and whole folders below `root`; what is not there counts as not there. */
export function fingerprint(root: string, names: string[], skip: string[] = []): string {
  const hash = createHash('sha256')
  const visit = (name: string) => {
    if (skip.includes(name)) return
    const at = path.join(root, name)
    const stat = fs.statSync(at, { throwIfNoEntry: false })
    if (stat?.isDirectory()) for (const entry of fs.readdirSync(at).sort()) visit(path.join(name, entry))
    else if (stat) hash.update(`${name}\0${stat.size}\0`).update(fs.readFileSync(at))
  }
  for (const name of names) visit(name)
  return hash.digest('hex')
}

/** Has `make` been done for this fingerprint? If not, it is done, and noted in `note` when it has succeeded. True when it was done. */
export async function unlessMade(note: string, print: string, make: () => Promise<void>): Promise<boolean> {
  if (fs.existsSync(note) && fs.readFileSync(note, 'utf8') === print) return false
  fs.rmSync(note, { force: true })
  await make()
  fs.mkdirSync(path.dirname(note), { recursive: true })
  fs.writeFileSync(note, print)
  return true
}
