import { findAcronyms, type KnownHere } from './rules/acronyms'
import { findLong } from './rules/long'
import { findPassives } from './rules/passive'
import { findPhrases } from './rules/phrases'
import type { RawFinding } from './rules/raw-finding'
import type { Sentence } from './sentence'

/** What the nine kinds find in one sentence, in order. `known` carries the acronyms that the text has explained so far. */
export function findInSentence(sentence: Sentence, known: KnownHere): RawFinding[] {
  const found = [...findPhrases(sentence), ...findPassives(sentence), ...findAcronyms(sentence, known), ...findLong(sentence)]
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}
