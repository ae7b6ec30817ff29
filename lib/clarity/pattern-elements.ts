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

export type Test = {
  words: ReadonlyMap<string, Form> | null
  pos: ReadonlySet<string> | null
  capital?: boolean
  joined?: boolean
}
export type Element =
  | { type: 'one'; tests: readonly Test[]; optional: boolean }
  | { type: 'gap'; most: number }
  | { type: 'not-next' | 'not-before'; tests: readonly Test[] }
  | { type: 'open' | 'close' }

/** Named sets of words, written like elements: "cost~n price~n". */
export type Sets = Readonly<Record<string, string>>

/** Does a word pass one of the tests? */
export function passes(tests: readonly Test[], token: Token | undefined): boolean {
  if (!token) return false
  return tests.some(
    ({ words, pos, capital, joined }) =>
      (!words || words.has(token.lower)) &&
      (!pos || pos.has(token.pos) || (pos === CLASSES.v && token.pos === 'ADJ' && words?.get(token.lower) === 'ed')) &&
      (!capital || /^\p{Lu}/u.test(token.text)) &&
      (!joined || token.joined),
  )
}

/** Reads one element of a phrase. Throws on a set or a part of speech that there is not. */
export function readElement(part: string, sets: Sets): Element {
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
