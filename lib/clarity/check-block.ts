import { isFaqKey, type PartKey } from '@/lib/domain/prfaq'
import { findInSentence } from './find-in-sentence'
import { countLanguage, isEnglish, type LanguageCount } from './language'
import { countReading, type ReadingCount } from './reading-age'
import type { RawFinding } from './rules/raw-finding'
import { findBenefits, findFuture } from './rules/release'
import { readText, type Sentence } from './sentence'

/** One sentence of a block, as far as the whole document asks about it. */
export type ReadSentence = { start: number; end: number; text: string; found: RawFinding[] }

/** What a block says on its own, whatever stands around it: what the cache keeps. */
export type BlockResult = {
  sentences: ReadSentence[]
  /** Acronyms that it explains. */
  explains: ReadonlySet<string>
  language: LanguageCount
  reading: ReadingCount
}

/** Reads and checks one block. The same text in the same part gives the same result. */
export function checkBlock(text: string, part: PartKey): BlockResult {
  const { sentences, tokens } = readText(text)
  const known = new Set<string>()
  const language = countLanguage(tokens)
  const judged = isEnglish(language)
  const reading = { sentences: 0, words: 0, syllables: 0 }
  const read = sentences.map((sentence) => {
    const count = countReading(sentence.text)
    reading.sentences += count.sentences
    reading.words += count.words
    reading.syllables += count.syllables
    const found = judged ? findAll(sentence, part, known) : []
    return { start: sentence.start, end: sentence.end, text: sentence.text, found }
  })
  return { sentences: read, explains: known, language, reading }
}

function findAll(sentence: Sentence, part: PartKey, known: Set<string>): RawFinding[] {
  const found = findInSentence(sentence, known)
  if (!isFaqKey(part)) found.push(...findFuture(sentence))
  if (part === 'subheading') found.push(...findBenefits(sentence))
  return found
}
