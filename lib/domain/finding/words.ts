/** Longer runs are cut: nobody types them, and the index has its limits. */
const LONGEST = 64
/** From this length a word is found in spite of one typing error (ours): shorter ones are too near to too many. */
export const NEAR_FROM = 5

/**
 * The words of a text as they are compared: small letters and digits, without accents; an apostrophe joins ("don't" is
 * "dont"), everything else parts. What is searched for and what is searched go through here alike.
 */
export function wordsOf(text: string): string[] {
  return (
    fold(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.map(cut) ?? []
  )
}

function cut(word: string): string {
  return word.length > LONGEST ? [...word].slice(0, LONGEST).join('') : word
}

function fold(text: string): string {
  // Compatibility forms may come apart into capitals and marks ("™"), so that they are taken apart before and after.
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|['’ʼ`´]/gu, '')
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
