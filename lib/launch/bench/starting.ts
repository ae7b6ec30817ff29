import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { atMost, type Figure } from './figure'
import { startProduct } from './product'

/** How long the second `npm start` takes to its first answer, with the embedded database: nothing to build, to migrate or to load. */
export async function startingFigures({ root }: { root: string }): Promise<Figure[]> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'dateline-start-'))
  try {
    for (let start = 1; ; start++) {
      const product = await startProduct({ root, dataDir })
      await product.stop()
      if (start === 2) return [atMost('second start, ready', product.readyMs / 1000, 's', 10)]
    }
  } finally {
    removeData(dataDir)
  }
}

/** Root's database stands in a folder of its own, which is written down in dataDir. */
function removeData(dataDir: string): void {
  const note = path.join(dataDir, 'postgres-home')
  if (fs.existsSync(note)) fs.rmSync(fs.readFileSync(note, 'utf8').trim(), { recursive: true, force: true })
  fs.rmSync(dataDir, { recursive: true, force: true })
}
