import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { oneAtATime } from './one-at-a-time.mjs'

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

/**
 * Has `make` been done for this fingerprint, as `note` below `root` says? If not, it is done, by one process at a time, and noted when it has
 * succeeded. It gets the lock to hand to the programs that it runs. True when it was done.
 */
export async function unlessMade(
  { root, note, print, say }: { root: string; note: string; print: string; say: (line: string) => void },
  make: (lock?: number) => Promise<void>,
): Promise<boolean> {
  const at = path.join(root, note)
  const isMade = () => fs.existsSync(at) && fs.readFileSync(at, 'utf8') === print
  if (isMade()) return false
  return oneAtATime(root, say, async (lock) => {
    if (isMade()) return false // by another process, meanwhile
    fs.rmSync(at, { force: true })
    await make(lock)
    fs.mkdirSync(path.dirname(at), { recursive: true })
    fs.writeFileSync(at, print)
    return true
  })
}
