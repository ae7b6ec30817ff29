import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

/** One word, number or mark of a text, with its part of speech as Universal Dependencies name it (VERB, NOUN, ADJ, PUNCT, ...). */
export type Token = {
  text: string
  lower: string
  pos: string
  /** UTF-16 code units, end exclusive. */
  start: number
  end: number
  /** A hyphen stands directly before: the second half of "end-to-end". Hyphens themselves are no tokens. */
  joined: boolean
}

const nlp = winkNLP(model, ['pos'])
const { its } = nlp

/** The tagger looks at the letters of one run again and again; nothing this long is a word. */
const LONGEST_RUN = 64
/** The tagger gets a text in pieces of about this length, so that no text is too long for it. */
const PIECE = 4000

/** The tokens of a text in order. Never throws; time grows with the length of the text. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (const [from, to, isWord] of pieces(text)) {
    if (isWord) tag(text.slice(from, to), from, tokens)
    else tokens.push(token(text.slice(from, to), 'X', from, false))
  }
  for (const [index, one] of tokens.entries())
    if (one.pos === 'NOUN' && OBJECTS.has(tokens[index + 1]?.lower ?? '')) one.pos = 'VERB'
  return tokens
}

/** A noun directly before one of these is a verb that the tagger took for a noun: "patients leverage it". */
const OBJECTS = new Set('it them him us me itself themselves ourselves a an the its our their your'.split(' '))

/** Stretches that the tagger can read, and between them runs without a space that it cannot. */
function* pieces(text: string): Generator<[number, number, boolean]> {
  let [from, at] = [0, 0]
  for (const { 0: run, index } of text.matchAll(/\S+/gu)) {
    const isLong = run.length > LONGEST_RUN || ODD.test(run)
    if (from < at && (isLong || at - from > PIECE)) {
      yield [from, at, true]
      from = at
    }
    at = index + run.length
    if (!isLong) continue
    yield [index, at, false]
    from = at
  }
  if (from < at) yield [from, at, true]
}

/** Control characters and lone surrogates: no text that a tagger was made for. */
const ODD = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u

function tag(text: string, offset: number, tokens: Token[]): void {
  const items = nlp.readDoc(text).tokens()
  const values = items.out() as string[]
  const tags = items.out(its.pos) as string[]
  let at = 0
  let joined = false
  for (const [index, value] of values.entries()) {
    while (at < text.length && !text.startsWith(value, at) && /\s/u.test(text.charAt(at))) at++
    const start = text.startsWith(value, at) ? at : text.slice(at, at + 200).indexOf(value) + at
    if (start < at || value === '') continue
    at = start + value.length
    if (/^\s*$/u.test(value)) continue
    const last = tokens.at(-1)
    const touches = last !== undefined && last.end === offset + start
    if (HYPHEN.test(value) && touches && /[\p{L}\p{N}]$/u.test(last.text) && /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2))) {
      joined = true
      continue
    }
    let partStart = offset + start
    for (const part of partsOf(value)) {
      tokens.push(token(part, tags[index] ?? 'X', partStart, joined || partStart > offset + start))
      partStart += part.length + 1
    }
    joined = false
  }
}

/** The tagger keeps some words with hyphens whole; here every half is a word, but for "e-mail" and "x-ray". */
function partsOf(value: string): string[] {
  return /^\p{L}{2,}(?:[-\u2010\u2011]\p{L}+)+$/u.test(value) ? value.split(/[-\u2010\u2011]/u) : [value]
}

const HYPHEN = /^[-\u2010\u2011]$/

function token(text: string, pos: string, start: number, joined: boolean): Token {
  return { text, lower: text.toLowerCase().replaceAll('’', "'"), pos, start, end: start + text.length, joined }
}
