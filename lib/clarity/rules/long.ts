import type { Sentence } from '@/lib/clarity/sentence'
import { countWords } from '@/lib/clarity/sentences'
import type { RawFinding } from './raw-finding'

/** Most words of a sentence. Source: the labelling guidelines. */
export const MOST_WORDS = 30

export function findLong({ text, start, end }: Sentence): RawFinding[] {
  return countWords(text) > MOST_WORDS ? [{ kind: 'long', rule: 'long', start, end, plain: null }] : []
}
