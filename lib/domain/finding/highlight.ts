import { heldWords } from './words'

/** What was searched, as far as a quotation can show it. */
export type Sought = { words: readonly string[]; stems: readonly string[]; beginning: string | null }

/** A text in pieces; those that were searched for are hits. */
export type Pieces = { text: string; hit: boolean }[]

const RUN = /[\p{L}\p{N}\p{M}'’]+/gu
/** Letters before the first hit of a quotation, and in all (ours): about two lines in the list of results. */
const BEFORE = 40
const LONGEST = 150

/** The whole text with what was searched for pointed out. */
export function highlight(text: string, sought: Sought): Pieces {
  const pieces: Pieces = []
  let end = 0
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (!isHit(run, sought)) continue
    if (index > end) pieces.push({ text: text.slice(end, index), hit: false })
    pieces.push({ text: run, hit: true })
    end = index + run.length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), hit: false })
  return pieces
}

/** The same; where nothing of it is there, with words that are one typing error away. */
export function highlightNear(text: string, sought: Sought & { nearWords: readonly string[] }): Pieces {
  const pieces = highlight(text, sought)
  return pieces.some(({ hit }) => hit) ? pieces : highlight(text, { words: sought.nearWords, stems: [], beginning: null })
}

/** The words around the first hit, cut between words; null without a hit. */
export function quote(text: string, sought: Sought): Pieces | null {
  const first = firstHit(text, sought)
  if (!first) return null
  const from = first.index > BEFORE ? text.indexOf(' ', first.index - BEFORE) + 1 : 0
  const start = from > 0 && from <= first.index ? from : first.index > BEFORE ? first.index : 0
  const cut = text.length - start > LONGEST ? text.lastIndexOf(' ', start + LONGEST) : text.length
  const end = cut > first.index ? cut : Math.min(text.length, first.index + LONGEST)
  const shown = `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`
  return highlight(shown, sought)
}

/** Reads no further than there. */
function firstHit(text: string, sought: Sought) {
  for (const match of text.matchAll(RUN)) if (isHit(match[0], sought)) return match
  return null
}

/** How many of the words a text holds. */
export function countSought(text: string, { words, stems, beginning }: Sought): number {
  const held = [...new Set(heldWords(text))]
  const found = words.filter((word, at) => held.some((own) => own === word || isFormOf(own, stems[at] ?? word)))
  return found.length + (beginning && held.some((own) => own.startsWith(beginning)) ? 1 : 0)
}

function isHit(run: string, { words, stems, beginning }: Sought): boolean {
  return heldWords(run).some(
    (word) =>
      words.includes(word) || stems.some((stem) => isFormOf(word, stem)) || (beginning !== null && word.startsWith(beginning)),
  )
}

/** Is the word a form of the stem, as far as its letters tell? PostgreSQL knows better; this only points out. */
function isFormOf(word: string, stem: string): boolean {
  if (stem.length < 3) return word === stem
  const root = /[iy]$/.test(stem) ? stem.slice(0, -1) : stem
  return word.startsWith(root) && /^(i?e?s|y|i?ed|i?ng|i?ers?|ly|e|i?ness|ment|ation|ions?|.)?$/.test(word.slice(root.length))
}
