import { type Form, formsOf, spellings } from './inflect'
import type { Token } from './tokens'

// A small language for phrases, so that word lists stay readable. Elements stand between spaces:
//   word        this word, in British or American spelling        word~      any of its forms
//   word/v      only as a verb (n noun, a adjective, r adverb)    a|b~|c/n   one of these
//   @name       one of a named set                                 .noun      any noun (.verb .adj .adv .num .det .name .up)
//   <3>         up to three words of any kind                      x?         may be missing
//   !x          the next word is not this one                      ^x         the word before is not this one
//   -word       joined to the word before by a hyphen (also -.noun)
//   ( ... )     what is reported; without it, everything
//   = words     after the phrase: a plainer phrase, in the same form as the first word

export type Entry = {
  /** The phrase as it stands in the list. */
  source: string
  /** A true replacement, or null. */
  plain: string | null
  elements: readonly Element[]
}

export type { Form }
export type Match = { entry: Entry; from: number; to: number; form: Form }

type Test = { words: ReadonlyMap<string, Form> | null; pos: ReadonlySet<string> | null; capital?: boolean; joined?: boolean }
type Element =
  | { type: 'one'; tests: readonly Test[]; optional: boolean }
  | { type: 'gap'; most: number }
  | { type: 'not-next' | 'not-before'; tests: readonly Test[] }
  | { type: 'open' | 'close' }

/** Named sets of words, written like elements: "cost~n price~n". */
export type Sets = Readonly<Record<string, string>>

/** Reads a list: phrases stand on lines or between semicolons; lines that begin with # say why. Made once: matching is by the words that a phrase can begin with. */
export class Phrases {
  readonly #byWord = new Map<string, { entry: Entry; before: number }[]>()

  constructor(list: string, sets: Sets = {}) {
    const lines = list.split('\n').filter((line) => !line.startsWith('# '))
    for (const text of lines.flatMap((line) => line.split(/\s;\s/)).map((phrase) => phrase.trim())) {
      if (text === '') continue
      const [phrase = '', plain] = text.split(/\s+=\s+/)
      this.#index({ source: phrase, plain: plain ?? null, elements: phrase.split(/\s+/).map((part) => readElement(part, sets)) })
    }
  }

  /** The longest phrase at each place, left to right, none over another. */
  findAll(tokens: readonly Token[], from = 0, to = tokens.length): Match[] {
    const matches: Match[] = []
    for (let at = from; at < to; at++) {
      const known = this.#byWord.get(tokens[at]?.lower ?? '')
      if (!known) continue
      let best: Match | null = null
      for (const { entry, before } of known) {
        const match = at - before >= from ? matchAt(entry, tokens, at - before, to) : null
        if (match && (!best || match.to - match.from > best.to - best.from)) best = match
      }
      if (best) addLonger(matches, best)
    }
    return matches
  }

  #index(entry: Entry): void {
    let before = 0
    for (const element of entry.elements) {
      if (element.type === 'gap') throw new Error(`${entry.source}: a gap cannot come before the first word`)
      if (element.type !== 'one') continue
      const words = element.tests.flatMap(({ words }) => (words ? [...words.keys()] : []))
      if (words.length > 0)
        for (const word of words) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), { entry, before }])
      if (element.optional) continue
      if (words.length > 0) return
      before++
    }
    throw new Error(`${entry.source}: no word to look for`)
  }
}

function addLonger(matches: Match[], match: Match): void {
  const last = matches.at(-1)
  if (last && match.from < last.to) {
    if (match.to - match.from > last.to - last.from) matches[matches.length - 1] = match
  } else matches.push(match)
}

function matchAt(entry: Entry, tokens: readonly Token[], start: number, limit: number): Match | null {
  let [from, to, form]: [number, number, Form | null] = [start, -1, null]
  const { elements } = entry
  const end = step(0, start)
  return end < 0 ? null : { entry, from, to: to < 0 ? end : to, form: form ?? 'base' }

  function step(index: number, at: number): number {
    const element = elements[index]
    if (!element) return at
    switch (element.type) {
      case 'open': {
        const end = step(index + 1, at)
        if (end >= 0) from = at
        return end
      }
      case 'close': {
        const end = step(index + 1, at)
        if (end >= 0) to = at
        return end
      }
      case 'not-next':
        return at < limit && passes(element.tests, tokens[at]) ? -1 : step(index + 1, at)
      case 'not-before':
        return passes(element.tests, tokens[start - 1]) ? -1 : step(index + 1, at)
      case 'gap':
        for (let skipped = 0; skipped <= element.most; skipped++) {
          const end = step(index + 1, at + skipped)
          if (end >= 0) return end
          if (at + skipped >= limit || isMark(tokens[at + skipped])) break
        }
        return -1
      case 'one': {
        if (at < limit && passes(element.tests, tokens[at])) {
          const end = step(index + 1, at + 1)
          if (end >= 0) {
            if (at === from || form === null) form = formOf(element.tests, tokens[at]) ?? form
            return end
          }
        }
        return element.optional ? step(index + 1, at) : -1
      }
    }
  }
}

function passes(tests: readonly Test[], token: Token | undefined): boolean {
  if (!token) return false
  return tests.some(
    ({ words, pos, capital, joined }) =>
      (!words || words.has(token.lower)) &&
      (!pos || pos.has(token.pos) || (pos === CLASSES.v && token.pos === 'ADJ' && words?.get(token.lower) === 'ed')) &&
      (!capital || /^\p{Lu}/u.test(token.text)) &&
      (!joined || token.joined),
  )
}

function formOf(tests: readonly Test[], token: Token | undefined): Form | null {
  return tests.flatMap(({ words }) => words?.get(token?.lower ?? '') ?? [])[0] ?? null
}

function isMark(token: Token | undefined): boolean {
  return token === undefined || token.pos === 'PUNCT'
}

function readElement(part: string, sets: Sets): Element {
  if (part === '(') return { type: 'open' }
  if (part === ')') return { type: 'close' }
  const gap = /^<(\d)>$/.exec(part)
  if (gap) return { type: 'gap', most: Number(gap[1]) }
  if (part.startsWith('!')) return { type: 'not-next', tests: readTests(part.slice(1), sets) }
  if (part.startsWith('^')) return { type: 'not-before', tests: readTests(part.slice(1), sets) }
  const optional = part.endsWith('?') && part.length > 1
  return { type: 'one', tests: readTests(optional ? part.slice(0, -1) : part, sets), optional }
}

function readTests(part: string, sets: Sets): Test[] {
  return part.split('|').flatMap((choice) => {
    if (choice.startsWith('@')) {
      const [name = '', letter] = choice.slice(1).split('/')
      const set = sets[name]
      if (set === undefined) throw new Error(`There is no set ${choice}`)
      return readSet(set, sets).map((test) => (letter ? { ...test, pos: classOf(letter) } : test))
    }
    if (choice === '.up') return [{ words: null, pos: null, capital: true }]
    if (/^-?\./.test(choice)) return [{ words: null, pos: classOf(choice.replace(/^-?\./, '')), joined: choice.startsWith('-') }]
    const [, word = '', every, letter] = /^-?(.*?)(~?)(?:\/([vnar]))?$/.exec(choice.toLowerCase()) ?? []
    // Of a word with a hyphen the last half is asked for: halves are tokens of their own.
    const half = word.slice(word.lastIndexOf('-') + 1)
    const words = every ? formsOf(half) : new Map(spellings(half).map((spelling) => [spelling, 'base' as const]))
    return [{ words, pos: letter ? classOf(letter) : null, joined: choice.startsWith('-') || half !== word }]
  })
}

/** The words of a set: those without a part of speech are put into one table, because sets are long. */
function readSet(set: string, sets: Sets): Test[] {
  const cached = SETS.get(set)
  if (cached) return cached
  const plain = new Map<string, Form>()
  const rest: Test[] = []
  for (const test of set
    .trim()
    .split(/\s+/)
    .flatMap((word) => readTests(word, sets))) {
    if (test.words && !test.pos && !test.capital && !test.joined) for (const [word, form] of test.words) plain.set(word, form)
    else rest.push(test)
  }
  const tests: Test[] = [...(plain.size > 0 ? [{ words: plain, pos: null }] : []), ...rest]
  SETS.set(set, tests)
  return tests
}

const SETS = new Map<string, Test[]>()

const CLASSES: Readonly<Record<string, ReadonlySet<string>>> = {
  v: new Set(['VERB', 'AUX']),
  verb: new Set(['VERB', 'AUX']),
  n: new Set(['NOUN', 'PROPN']),
  noun: new Set(['NOUN', 'PROPN']),
  common: new Set(['NOUN']),
  name: new Set(['PROPN']),
  a: new Set(['ADJ']),
  adj: new Set(['ADJ']),
  r: new Set(['ADV']),
  adv: new Set(['ADV']),
  num: new Set(['NUM']),
  det: new Set(['DET', 'PRON']),
  punct: new Set(['PUNCT']),
}

function classOf(name: string): ReadonlySet<string> {
  const found = CLASSES[name]
  if (!found) throw new Error(`There is no part of speech .${name}`)
  return found
}
