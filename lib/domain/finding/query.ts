import { wordsOf } from './words'

/** Words beyond these are left out (ours): a sentence pasted from somewhere is found by its beginning. */
const MOST_WORDS = 12
/** From so many letters a beginning is searched in texts (ours); in titles from the first. */
export const BEGINNING_IN_TEXT = 3

/** Where it is searched: everywhere, or in what a sign in front narrows it to. */
export type Scope = 'all' | 'commands' | 'people'

export type Query = {
  scope: Scope
  /** What was typed, without the sign. */
  text: string
  /** Whole words, each once. */
  words: string[]
  /** The last word, which may be the beginning of one. */
  beginning: string | null
}

/** Reads what somebody typed: ">" asks for commands, "@" for people. The last word counts as unfinished unless a space follows it. */
export function parseQuery(typed: string): Query {
  const trimmed = typed.trimStart().slice(0, 300)
  const scope = trimmed.startsWith('>') ? 'commands' : trimmed.startsWith('@') ? 'people' : 'all'
  const text = scope === 'all' ? trimmed : trimmed.slice(1)
  const words = wordsOf(text).slice(0, MOST_WORDS)
  const last = words.at(-1)
  const isOpen = last !== undefined && !/\s$/.test(text)
  const whole = new Set(isOpen ? words.slice(0, -1) : words)
  return { scope, text: text.trim(), words: [...whole], beginning: isOpen ? last : null }
}

/** Is there nothing to search for? Signs alone are no words. */
export function isEmptyQuery({ words, beginning }: Query): boolean {
  return words.length === 0 && beginning === null
}
