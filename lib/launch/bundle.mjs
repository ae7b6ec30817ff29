import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, stop } from 'esbuild'

/**
 * Loads a TypeScript module of ours: it and all of ours that it imports become one file of plain JavaScript, made anew in 0.1 s; packages
 * stay where they are. A runner that translates each file while it is loaded stays in the process for good, with the source maps of all of
 * it: 80 MB more, and a slower start.
 *
 * @param {string} root the checkout
 * @param {string} entry from there, such as lib/launch/start.ts
 */
export async function loadBundled(root, entry) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    packages: 'external',
    logLevel: 'error',
  })
  await stop()
  // The process keeps the text that it was loaded from, and one letter outside of Latin-1, here in a pattern, makes it twice as large.
  const contents = outputFiles[0].text.replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const name = path.basename(entry, '.ts')
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 16)
  // Not in .next: Node would remember for good that there is no package.json yet, which the first build puts there for the pages.
  const folder = path.join(root, 'node_modules/.cache/dateline')
  const file = path.join(folder, `${name}.${hash}.mjs`)
  if (!fs.existsSync(file)) {
    fs.mkdirSync(folder, { recursive: true })
    const isOld = (other) => other.startsWith(`${name}.`) && other.endsWith('.mjs') && other !== path.basename(file)
    for (const other of fs.readdirSync(folder).filter(isOld)) fs.rmSync(path.join(folder, other), { force: true })
    // Another start may do the same at this moment: whoever reads finds a whole file.
    fs.writeFileSync(`${file}.${process.pid}`, contents)
    fs.renameSync(`${file}.${process.pid}`, file)
  }
  return import(pathToFileURL(file).href)
}
