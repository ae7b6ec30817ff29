import type { Token } from './tokens'

const COMMON = new Set(
  (
    'the a an and or but of to in on at by with from as into for is are was were be been has have had will would can could should may not no it its he she ' +
    'they we you i his her their our your my this that these those there who which what when where how if than then so do does did up out about more all one'
  ).split(' '),
)

/** Words below which nobody can tell a language. */
const ENOUGH_WORDS = 8
/** English text of any kind has a share of small words well above this; other languages lie well below. */
const LEAST_SHARE = 0.14

/** How many words there are, and how many of them are the small words of English. */
export type LanguageCount = { words: number; common: number; foreign: number }

export function countLanguage(tokens: readonly Token[]): LanguageCount {
  const count = { words: 0, common: 0, foreign: 0 }
  for (const { lower, text } of tokens) {
    if (!/\p{L}/u.test(text)) continue
    count.words++
    if (COMMON.has(lower)) count.common++
    else if (!/\p{Script=Latin}/u.test(text)) count.foreign += Math.max(1, Math.ceil(text.length / 2))
  }
  return count
}

/** Too little text counts as English: a name or a headline is no other language. */
export function isEnglish({ words, common, foreign }: LanguageCount): boolean {
  if (foreign > words / 2 && foreign >= 3) return false
  return words < ENOUGH_WORDS || common / words >= LEAST_SHARE
}
