/** Longer runs are cut: nobody types them, and the index has its limits. */
const LONGEST = 64
/** From this length a word is found in spite of one typing error (ours): shorter ones are too near to too many. */
const NEAR_FROM = 5
/** Up to this length (ours): each letter costs a row in the index of near words. */
const NEAR_TO = 32

/** Letters of European languages that are no accented ones, as they are typed where a keyboard lacks them. */
const WRITTEN_OUT: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' }
const APOSTROPHE = /['’ʼ`´]/g
/** Nothing but English letters, digits and signs, as most words and sentences are: there is nothing to take apart, which is most of the work. */
const PLAIN = /^[ -~£€–—‘’“”…•]*$/
/** From so many letters what stands behind an apostrophe is a word of its own (ours): "l’été" has one, "we’ll" has none. */
const BEHIND_FROM = 3

/**
 * The words of a text as they are compared: small letters and digits, without accents; an apostrophe joins ("don't" is
 * "dont"), everything else parts. What is searched for goes through here. name_for_finding in the database does the same with names.
 */
export function wordsOf(text: string): string[] {
  return (
    fold(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.map(cut) ?? []
  )
}

/** The words by which a text is found: the same, and what stands behind an apostrophe ("été" in "l’été", "Brien" in "O’Brien"). */
export function heldWords(text: string): string[] {
  const apart = PLAIN.test(text) ? text : text.normalize('NFKD')
  if (apart.search(APOSTROPHE) < 0) return wordsOf(text)
  // One class of characters, so that a megabyte without a space is read once, and not anew from each of its letters.
  const runs = apart.match(/[\p{L}\p{N}\p{M}'’ʼ`´]+/gu) ?? []
  const behind = runs.flatMap((run) => wordsOf(run.split(APOSTROPHE).filter(Boolean).slice(1).join(' ')))
  return [...wordsOf(text), ...behind.filter((word) => word.length >= BEHIND_FROM)]
}

function cut(word: string): string {
  return word.length > LONGEST ? [...word].slice(0, LONGEST).join('') : word
}

function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(APOSTROPHE, '')
  // Compatibility forms may come apart into capitals and marks ("™"), so that they are taken apart before and after.
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(APOSTROPHE, '')
    .replace(/[ßæœøłđı]/g, (letter) => WRITTEN_OUT[letter] ?? letter)
}

/** Is a word of a text found in spite of one typing error? */
export function isNearable(word: string): boolean {
  return word.length >= NEAR_FROM && word.length <= NEAR_TO
}

/** May what was typed be such a word? One letter may be missing, or one too many. */
export function mayBeNearable(typed: string): boolean {
  return typed.length >= NEAR_FROM - 1 && typed.length <= NEAR_TO + 1
}

/**
 * A word and what is left of it without any one letter. Two words that share a key differ by one letter put in, left out,
 * changed or swapped with its neighbour; every such pair shares one.
 */
export function nearKeys(word: string): string[] {
  const letters = [...word]
  const shorter = letters.map((_, at) => letters.filter((_letter, other) => other !== at).join(''))
  return [...new Set([word, ...shorter])]
}
