import type { Form } from './inflect'
import { type Element, passes, readElement, type Sets, type Test } from './pattern-elements'
import type { Token } from './tokens'

export type Entry = {
  /** The phrase as it stands in the list. */
  source: string
  /** A true replacement, or null. */
  plain: string | null
  elements: readonly Element[]
}

export type Match = { entry: Entry; from: number; to: number; form: Form }

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

  /** The longest phrases, left to right, none over another. */
  findAll(tokens: readonly Token[], from = 0, to = tokens.length): Match[] {
    const matches: Match[] = []
    for (let at = from; at < to; at++) {
      const known = this.#byWord.get(tokens[at]?.lower ?? '')
      if (!known) continue
      let best: Match | null = null
      for (const { entry, before } of known) {
        const match = at - before >= from ? matchAt(entry, tokens, at - before, to) : null
        if (match && (!best || isBetter(match, best))) best = match
      }
      if (best) addLonger(matches, best)
    }
    return matches
  }

  /** Under the first word that is not in every second sentence, of those that stand at a fixed place; under the first word if all are. */
  #index(entry: Entry): void {
    let [before, first] = [0, null as { words: string[]; before: number } | null]
    for (const element of entry.elements) {
      if (element.type === 'gap' && !first) throw new Error(`${entry.source}: a gap cannot come before the first word`)
      if (element.type === 'gap') break
      if (element.type !== 'one') continue
      const words = element.tests.flatMap(({ words }) => (words ? [...words.keys()] : []))
      if (element.optional) {
        if (first) break
        this.#under(words, entry, before)
        continue
      }
      if (words.length > 0) {
        first ??= { words, before }
        if (!words.some((word) => COMMON.has(word))) {
          first = { words, before }
          break
        }
      }
      before++
    }
    if (!first) throw new Error(`${entry.source}: no word to look for`)
    this.#under(first.words, entry, first.before)
  }

  #under(words: readonly string[], entry: Entry, before: number): void {
    for (const word of words) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), { entry, before }])
  }
}

/** Words under which too many phrases would be looked for. */
const COMMON = new Set(
  "a an the and or of in on at to for with from by as it is are was were be been 's our its their your this that not no all more most can has have had will we".split(
    ' ',
  ),
)

/** Longer, or as long with a replacement that the other has not. */
function isBetter(a: Match, b: Match): boolean {
  const [one, other] = [a.to - a.from, b.to - b.from]
  return one > other || (one === other && a.entry.plain !== null && b.entry.plain === null)
}

/** Adds a match in its place, if it is better than those that it shares words with. */
function addLonger(matches: Match[], match: Match): void {
  let at = matches.length
  while (at > 0 && (matches[at - 1] as Match).to > match.from) at--
  const over = matches.slice(at).filter(({ from }) => from < match.to)
  if (over.every((other) => isBetter(match, other))) matches.splice(at, over.length, match)
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

function formOf(tests: readonly Test[], token: Token | undefined): Form | null {
  return tests.flatMap(({ words }) => words?.get(token?.lower ?? '') ?? [])[0] ?? null
}

function isMark(token: Token | undefined): boolean {
  return token === undefined || token.pos === 'PUNCT'
}
