import { excerpt, meaningfulStems, sentences, words } from './words'

/**
 * The words that name the customer of question 1, or null. Looked for are the words that tell this customer from other people, in the first
 * clause of the answer; a third of them is enough, because nobody repeats a whole answer.
 */
export function findCustomer(text: string, answer: string): string | null {
  const wanted = wantedStems(answer)
  if (wanted.length === 0) return null
  const enough = Math.max(1, Math.ceil(wanted.length / 3))
  for (const sentence of [...sentences(text), text]) {
    const hits = words(sentence).filter((word) => wanted.includes(word.stem))
    const [first, last] = [hits[0], hits.at(-1)]
    if (first && last && new Set(hits.map((hit) => hit.stem)).size >= enough) return excerpt(sentence, first.from, last.to)
  }
  return null
}

function wantedStems(answer: string): string[] {
  const clause = (sentences(answer)[0] ?? '').split(/[,;:–—(]/u)[0] ?? ''
  const stems = meaningfulStems(clause)
  return stems.length > 0 ? stems : meaningfulStems(answer)
}

/** The product's name as it stands in a text, or null. A name of one word counts only with its capital: "Echo" is no "echo". */
export function findProduct(text: string, product: string): { from: number; to: number } | null {
  const name = product.trim().replace(/…$/u, '')
  if (name === '' || name === 'Untitled') return null
  const isOneWord = !/\s/u.test(name)
  const pattern = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/gu, '\\s+')
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, isOneWord ? 'u' : 'iu').exec(text)
  return found && { from: found.index, to: found.index + found[0].length }
}
