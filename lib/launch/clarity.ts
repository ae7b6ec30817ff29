import fs from 'node:fs'
import path from 'node:path'
import { check } from '@/lib/clarity/check'
import { findInSentence } from '@/lib/clarity/find-in-sentence'
import { readMarkdown } from '@/lib/clarity/read-markdown'
import { readText } from '@/lib/clarity/sentence'
import { NO_CLARITY_CONTEXT, SENTENCE_KINDS } from '@/lib/domain/clarity'

/**
 * `npm run clarity -- FILE`: lines of {id, text} in, lines of {id, spans: [{start, end, kind}]} out. `npm run clarity -- --document FILE.md`:
 * what a press release in Markdown answers as a whole, as JSON. Results go to the standard output, everything else to the error output.
 */
export async function run(args: string[]): Promise<void> {
  const file = args.find((arg) => !arg.startsWith('--'))
  try {
    if (!file) throw new Error('Name a file: npm run clarity -- FILE, or npm run clarity -- --document FILE.md')
    const text = fs.readFileSync(path.resolve(process.env.INIT_CWD ?? '.', file), 'utf8')
    process.stdout.write(args.includes('--document') ? checkDocument(text) : checkLines(text, file))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

export function checkDocument(markdown: string): string {
  const { version, language, readingAge, answers } = check(
    readMarkdown(markdown, new Date().toISOString().slice(0, 10)),
    NO_CLARITY_CONTEXT,
  )
  return `${JSON.stringify({ version, language, readingAge, answers }, null, 2)}\n`
}

/** Sentences of one text, "text#1" and "text#2", know each other's acronyms; every passive counts, also with its actor. */
export function checkLines(text: string, file: string): string {
  const known = new Map<string, Set<string>>()
  const kinds = new Set<string>(SENTENCE_KINDS)
  const out = text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const { id, text: words } = parse(line, `${file}:${index + 1}`)
    const source = id.includes('#') ? id.slice(0, id.indexOf('#')) : `${index}`
    const acronyms = known.get(source) ?? new Set()
    known.set(source, acronyms)
    const found = readText(words).sentences.flatMap((sentence) => findInSentence(sentence, acronyms))
    const spans = found.filter(({ kind }) => kinds.has(kind)).map(({ start, end, kind }) => ({ start, end, kind }))
    return [`${JSON.stringify({ id, spans })}\n`]
  })
  return out.join('')
}

function parse(line: string, where: string): { id: string; text: string } {
  try {
    const { id, text } = JSON.parse(line)
    if (typeof text === 'string' && (typeof id === 'string' || typeof id === 'number')) return { id: String(id), text }
  } catch {
    // Told below, with the place.
  }
  throw new Error(`${where}: this line is not {"id": ..., "text": ...}`)
}
