import { countWords } from './sentences'

/** What a text adds to its reading age. */
export type ReadingCount = { sentences: number; words: number; syllables: number }

export function countReading(sentence: string): ReadingCount {
  let syllables = 0
  for (const [word] of sentence.matchAll(/[\p{L}’']{1,40}/gu)) syllables += syllablesOf(word)
  return { sentences: 1, words: countWords(sentence), syllables }
}

/** Flesch-Kincaid grade plus five: the age at which school has brought most readers so far. Null below 30 words. Between 6 and 22. */
export function readingAge({ sentences, words, syllables }: ReadingCount): number | null {
  if (words < 30 || sentences === 0) return null
  const grade = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59
  return Math.min(22, Math.max(6, Math.round(grade + 5)))
}

/** Groups of vowels, without a silent e. Right for nine words in ten, which is enough for an average. */
function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const groups = letters.replace(/(?:[^laeiouy]e|[^aeiou]es|[^dt]ed)$/, '').match(/[aeiouy]{1,3}/g)
  return Math.max(1, groups?.length ?? 1)
}
