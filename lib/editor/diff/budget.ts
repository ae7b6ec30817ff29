import { diffArrays } from 'diff'

/** How much work one comparison may take: a pathological pair of texts must not hold up the server. */
export interface Budget {
  left: number
}

/** Two texts of about 65 pages each. A longer pair is compared as far as this goes, and the rest by whole blocks. */
const MOST_WORDS = 60_000

/** About 60 ms of work on a slow core, for a document of a few pages; longer ones get more, in step with their length. */
export function newBudget(words: number): Budget {
  return { left: 600_000 + 200 * Math.min(words, MOST_WORDS) }
}

/** Takes what it costs to look at every word of so many letters; false where that is more than is left. */
export function affords(budget: Budget, letters: number): boolean {
  const cost = 10 * letters
  if (cost > budget.left) return false
  budget.left -= cost
  return true
}

/** More changed tokens than this in one block, and it is a different text. */
const MOST_EDITS = 1200

/**
 * Pairs of equal items of two lists, in order and as many as possible (Myers). Null when that would cost more than is
 * left: the cost grows with the square of the number of differences.
 */
export function matchEqual(before: readonly number[], after: readonly number[], budget: Budget): [number, number][] | null {
  const { start, end } = equalEnds(before, after)
  const pairs = Array.from({ length: start }, (_, i): [number, number] => [i, i])
  const a = before.slice(start, before.length - end)
  const b = after.slice(start, after.length - end)
  const most = Math.min(MOST_EDITS, Math.floor(Math.sqrt(Math.max(0, budget.left))))
  const changes = a.length === 0 || b.length === 0 ? [] : diffArrays(a, b, { maxEditLength: most })
  if (!changes) {
    budget.left -= most * most
    return null
  }
  let [i, j, edits] = [start, start, 0]
  for (const { count, added, removed } of changes) {
    if (!added && !removed) for (let n = 0; n < count; n++) pairs.push([i + n, j + n])
    else edits += count
    if (!added) i += count
    if (!removed) j += count
  }
  budget.left -= edits * edits
  for (let n = end; n > 0; n--) pairs.push([before.length - n, after.length - n])
  return pairs
}

/** How many equal items two lists begin and end with. */
export function equalEnds(before: readonly number[], after: readonly number[]): { start: number; end: number } {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return { start, end }
}

/** Numbers for strings, so that comparing them is comparing numbers. */
export function numbering(): (text: string) => number {
  const numbers = new Map<string, number>()
  return (text) => {
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  }
}
