import type { SectionKey } from '@/lib/domain/prfaq'
import { type Figure, findFigures } from './find-figures'

/** A sentence of the release, and where it stands. */
export type ReleaseSentence = { section: SectionKey; sentence: string }

/** A figure of the release with its sentence. nth: which of the same figures of the same sentence it is, from 0. */
export type Promised = ReleaseSentence & { figure: Figure; nth: number }

/** Every figure of a release, in reading order. A sentence that stands twice in a section is listed once. */
export function promisesOf(sentences: readonly ReleaseSentence[]): Promised[] {
  const seen = new Set<string>()
  return sentences.flatMap(({ section, sentence }) => {
    const place = `${section}\n${sentence}`
    if (seen.has(place)) return []
    seen.add(place)
    const words = new Map<string, number>()
    return findFigures(sentence).map((figure) => {
      const nth = words.get(figure.words) ?? 0
      words.set(figure.words, nth + 1)
      return { section, sentence, figure, nth }
    })
  })
}

/** What makes a promise the same one in another revision: the section, the sentence, the words, and which of several. Lines of text. */
export function promiseIdentity({ section, sentence, figure, nth }: Promised): string {
  return [section, sentence, figure.words, nth].join('\n')
}
