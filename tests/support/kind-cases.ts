import { expect, it } from 'vitest'
import { findInSentence } from '@/lib/clarity/find-in-sentence'
import { readText } from '@/lib/clarity/sentence'
import type { SentenceKind } from '@/lib/domain/clarity'

export type KindCases = { flagged: [string, string[]][]; clean: string[] }

/** The words of a kind that the check finds in a text. */
export function foundOf(kind: SentenceKind, text: string): string[] {
  const known = new Set<string>()
  return readText(text)
    .sentences.flatMap((sentence) => findInSentence(sentence, known))
    .filter((finding) => finding.kind === kind)
    .map(({ start, end }) => text.slice(start, end))
}

/** The tests of one kind: what has to be found, and what has to stay unflagged. */
export function holdsItsCases(kind: SentenceKind, { flagged, clean }: KindCases): void {
  it.each(flagged)('is found in: %s', (text, words) => {
    expect(foundOf(kind, text)).toEqual(words)
  })

  it.each(clean)('is not found in: %s', (text) => {
    expect(foundOf(kind, text)).toEqual([])
  })
}
