import fs from 'node:fs'
import { countWords } from '@/lib/clarity/sentences'

export type Label = { start: number; end: number; kind: string }
export type LabelledSentence = { id: string; text: string; labels: Label[] }

/** The sentences of a file beside this one, "{kind|words}" read as labels. Ids are "text#number". */
export function labelledSentences(file: 'labelled-sentences.txt' | 'fresh-sentences.txt'): LabelledSentence[] {
  const lines = fs.readFileSync(new URL(`./${file}`, import.meta.url), 'utf8').split('\n')
  const found: LabelledSentence[] = []
  let source = ''
  for (const line of lines) {
    const name = /^\[(\w+)\]$/.exec(line)?.[1]
    if (name) source = name
    else if (line && !line.startsWith('# ')) found.push(read(line, `${source}#${found.length}`))
  }
  return found
}

function read(line: string, id: string): LabelledSentence {
  const labels: Label[] = []
  let text = ''
  let at = 0
  for (const { 0: all, 1: kinds = '', 2: words = '', index } of line.matchAll(/\{([a-z,]+)\|([^}]*)\}/g)) {
    text += line.slice(at, index)
    for (const kind of kinds.split(',')) labels.push({ start: text.length, end: text.length + words.length, kind })
    text += words
    at = index + all.length
  }
  text += line.slice(at)
  if (countWords(text) > 30) labels.push({ start: 0, end: text.length, kind: 'long' })
  return { id, text, labels }
}
