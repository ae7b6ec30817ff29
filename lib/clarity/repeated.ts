import { meaningfulStems } from '@/lib/domain/coach/words'

/** Meaningful words below which a sentence claims too little to be repeated. */
const ENOUGH_STEMS = 5
/** Share of the words of the shorter of two sentences that both have. */
const ALIKE = 0.75
/** A release of more sentences than this is told to be shorter first. */
const MOST_SENTENCES = 200

/** For each text whether an earlier one says the same; the index of that one, or -1. */
export function findRepeated(texts: readonly string[]): number[] {
  const stems = texts.slice(0, MOST_SENTENCES).map((text) => new Set(text.length < 2000 ? meaningfulStems(text) : []))
  return texts.map((_, index) => {
    const own = stems[index]
    if (!own || own.size < ENOUGH_STEMS) return -1
    return stems.slice(0, index).findIndex((earlier) => {
      if (earlier.size < ENOUGH_STEMS) return false
      let shared = 0
      for (const stem of own) if (earlier.has(stem)) shared++
      return shared / Math.min(own.size, earlier.size) >= ALIKE && shared / Math.max(own.size, earlier.size) >= ALIKE - 0.25
    })
  })
}
