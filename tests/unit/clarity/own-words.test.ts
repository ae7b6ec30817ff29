import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '@/lib/clarity/check'
import { type ClarityKind, NO_CLARITY_CONTEXT } from '@/lib/domain/clarity'

// The interface and the README obey the check that they preach.

/** Names: of what the product is made of, of the sections of a release, of file formats and standards. */
const ALLOWED = [
  'Node',
  'solution',
  'call to action',
  'best matches',
  'transaction',
  'schema',
  ...'API SMTP HTML SQL CSS JSON PDF UTF TLS SIGTERM UUID PNG JPEG WebP GIF CSV RFC GPU'.split(' '),
]
/** These hold examples of unclear words on purpose, or words that are no interface. */
const NOT_INTERFACE =
  /^(?:lib\/clarity\/|lib\/domain\/(?:examples|coach)\/|lib\/domain\/section-guides|lib\/domain\/standard-questions|prisma\/|tests\/|lib\/launch\/|components\/desk\/sample-page)/
/** The future and two benefits are faults of a release alone. */
const FAULTS = new Set<ClarityKind>(['jargon', 'vague', 'hype', 'unquantified', 'long', 'wordy', 'acronym', 'internal'])
/** A passive is worth a look: most of these tell a state in which Dateline keeps something. They stay the exception all the same. */
const STATES =
  /\b(?:saved|kept|shared|shown|told|named|asked|read|found|changed|deleted|removed|restored|archived|locked|pinned|recorded|submitted|started|cleared|rejected|withdrawn|invited|used|set|signed|handed|added|proposed|needed|waived)$/
const MOST_PASSIVES = 0.03
/** Sentences that have to say it so. */
const RIGHT = [
  'Softer: worth a look, holds nothing up', // the name of a setting
  'Try fewer words, or the beginning of one.', // tells what to do; nobody claims a number
  'Search for fewer words.',
  'The coach shows weak and strong passages from them.', // passages that are weak or strong
  'Those started before had more time.', // a fact about dates
  'The first version was too slow', // a reason that somebody gives in a pre-mortem
  'Some systems clean', // which ones depends on the machine
]

const strings = ['app', 'components', 'lib/domain']
  .flatMap(files)
  .filter((file) => !NOT_INTERFACE.test(file))
  .map((file) => ({ file, texts: stringsOf(fs.readFileSync(file, 'utf8')) }))

describe('the interface', () => {
  it('says nothing that its own check would stop at', () => {
    expect(strings.flatMap(({ file, texts }) => faults(file, texts, FAULTS))).toEqual([])
  })

  it('says who does it, but for a few sentences in a hundred', () => {
    const passives = strings.flatMap(({ file, texts }) => faults(file, texts, new Set(['passive'])))
    const all = strings.reduce((sum, { texts }) => sum + texts.length, 0)
    expect(passives.length, passives.join('\n')).toBeLessThan(all * MOST_PASSIVES)
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
      .replace(/`[^`]*`/g, 'Xx')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\*\*/g, '')
    expect(faults('README.md', prose.split(/\n\s*\n|\n(?=\s*(?:[*-]|\d+\.) )/), FAULTS)).toEqual([])
  })
})

function faults(file: string, texts: readonly string[], kinds: ReadonlySet<ClarityKind>): string[] {
  const blocks = texts.map((text, index) => ({
    key: String(index),
    part: 'customerFaq' as const,
    text: text.replace(/^\s*(?:[*-]|\d+\.) /, '').replace(/\s+/g, ' '),
  }))
  const { findings } = check({ blocks, known: null }, { ...NO_CLARITY_CONTEXT, allowed: ALLOWED })
  return findings
    .filter(({ kind, words }) => kinds.has(kind) && !(kind === 'passive' && STATES.test(words)))
    .filter(({ sentence }) => !RIGHT.some((right) => sentence.startsWith(right)))
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
