/** More different words than a long document has. */
const MOST = 5_000

/** Keeps what was found out about a word: the rules ask the same of the same few thousand words, each at every key. Only for what the word alone decides. */
export function remembered<T>(find: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const kept = known.get(word)
    if (kept !== undefined || known.has(word)) return kept as T
    if (known.size >= MOST) known.clear()
    const found = find(word)
    known.set(word, found)
    return found
  }
}
