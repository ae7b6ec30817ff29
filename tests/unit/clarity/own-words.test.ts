import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '@/lib/clarity/check'
import { NO_CLARITY_CONTEXT } from '@/lib/domain/clarity'

// The interface and the README obey the check that they preach.

/** Names: of what the product is made of, and of the sections of a release. */
const ALLOWED = [
  'Node',
  'solution',
  'call to action',
  'best matches',
  'API',
  'SMTP',
  'HTML',
  'SQL',
  'CSS',
  'JSON',
  'PDF',
  'UTF',
  'TLS',
  'SIGTERM',
  'UUID',
]
/** These hold examples of unclear words on purpose, or words that are no interface. */
const NOT_INTERFACE =
  /^(?:lib\/clarity\/|lib\/domain\/(?:examples|coach)\/|lib\/domain\/section-guides|lib\/domain\/standard-questions|prisma\/|tests\/|lib\/launch\/|components\/desk\/sample-page)/
/** What no interface may say. The rest is judged by whoever writes it. */
const FAULTS = new Set(['jargon', 'hype', 'wordy'])

describe('the interface', () => {
  it('says nothing that its own check would call jargon, praise or padding', () => {
    const found = ['app', 'components', 'lib/domain']
      .flatMap(files)
      .filter((file) => !NOT_INTERFACE.test(file))
      .flatMap((file) => faults(file, stringsOf(fs.readFileSync(file, 'utf8'))))
    expect(found).toEqual([])
  })
})

describe('the README', () => {
  it('obeys the check', () => {
    const prose = fs
      .readFileSync('README.md', 'utf8')
      .replace(/```[\s\S]*?```/g, '')
      .split('\n')
      .filter((line) => !/^[|#<!]/.test(line))
      .join('\n')
    expect(faults('README.md', prose.replace(/`[^`]*`/g, 'x').split(/\n\s*\n/))).toEqual([])
  })
})

function faults(file: string, texts: readonly string[]): string[] {
  const blocks = texts.map((text, index) => ({
    key: String(index),
    part: 'customerFaq' as const,
    text: text.replace(/\n/g, ' '),
  }))
  const { findings } = check({ blocks, known: null }, { ...NO_CLARITY_CONTEXT, allowed: ALLOWED })
  return findings
    .filter(({ kind }) => FAULTS.has(kind))
    .map(({ kind, words, sentence }) => `${file}: ${kind} “${words}” in “${sentence}”`)
}

/** Sentences in the source: quoted text, and text between tags, of four words or more. */
function stringsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
  const quoted = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`|"((?:[^"\\\n]|\\.)*)"/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  )
  const shown = [...code.matchAll(/>([^<>{}]+)</g)].map(([, text]) => text ?? '')
  return [...quoted, ...shown]
    .map((text) => text.trim())
    .filter((text) => /^\p{Lu}/u.test(text) && text.split(/\s+/).length >= 4 && !/[{}=;]|=>|\$\{/.test(text))
}

function files(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name)
    if (entry.isDirectory()) return files(name)
    return /\.(?:ts|tsx)$/.test(name) ? [name] : []
  })
}
