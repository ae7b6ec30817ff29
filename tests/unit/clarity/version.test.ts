import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLARITY_VERSION } from '@/lib/clarity/version'

describe('the version of the rules', () => {
  it('is that of the lists and rules as they stand, so that no change keeps the name of the rules before it', () => {
    const now = versionOf('lib/clarity')
    expect(CLARITY_VERSION, `A list or a rule has changed: write ${now} into lib/clarity/version.ts`).toBe(now)
  })
})

/** The first 12 digits of the SHA-256 of every source file but the version's own, and of the tagger's release. */
function versionOf(folder: string): string {
  const hash = createHash('sha256')
  for (const file of sourcesIn(folder)) hash.update(`${file}\n${fs.readFileSync(file, 'utf8')}\n`)
  const { dependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8'))
  hash.update(`${dependencies['wink-nlp']} ${dependencies['wink-eng-lite-web-model']}`)
  return hash.digest('hex').slice(0, 12)
}

function sourcesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => name.endsWith('.ts') && path.basename(name) !== 'version.ts')
    .sort()
}
