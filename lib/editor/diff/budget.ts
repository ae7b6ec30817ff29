import { diffArrays } from 'diff'

/** How much work one comparison may take: a pathological pair of texts must not hold up the server. */
export interface Budget {
  left: number
}

/** About 60 ms of work on a slow core, for a document of a few pages; longer ones get more, in step with their length. */
export function newBudget(words: number): Budget {
  return { left: 600_000 + 200 * words }
}

/** More changed tokens than this in one block, and it is a different text. */
const MOST_EDITS = 1200

/**
 * Pairs of equal items of two lists, in order and as many as possible (Myers). Null when that would cost more than is
 * left: the cost grows with the square of the number of differences.
 */
export function matchEqual(before: readonly number[], after: readonly number[], budget: Budget): [number, number][] | null {
  const pairs: [number, number][] = []
  let start = 0
  const shorter = Math.min(before.length, after.length)
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  for (let i = 0; i < start; i++) pairs.push([i, i])
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

/** Numbers for strings, so that comparing them is comparing numbers. */
export function numbering(): (text: string) => number {
  const numbers = new Map<string, number>()
  return (text) => {
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  }
}
