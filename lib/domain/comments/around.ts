import type { Words } from './find-words'

/** A little of what stands around a thread's words, within their sentence: to know them by at a glance. */
export function around({ before, after }: Pick<Words, 'before' | 'after'>): { before: string; after: string } {
  const sentence = before.split(/[.!?…]["”’]?\s/u).at(-1) ?? ''
  const words = sentence.trimStart().split(' ')
  const kept = words.slice(-WORDS_BEFORE).join(' ')
  // The first word of a cut context may be half of one.
  const whole = words.length > WORDS_BEFORE || sentence.length < before.length ? kept : kept.slice(kept.indexOf(' ') + 1)
  const rest = /^[^.!?…]*/u.exec(after)?.[0] ?? ''
  const following = rest.split(' ')
  const shown = following.slice(0, WORDS_AFTER + (rest.startsWith(' ') ? 1 : 0)).join(' ')
  return { before: whole, after: shown }
}

const WORDS_BEFORE = 3
const WORDS_AFTER = 4
