import type { Answers } from '@/lib/domain/five-questions'
import { excerpt, meaningfulStems, sentences, words } from './words'

/** The words that name the customer of question 1, or null. Looked for are the words of its first clause that tell this customer from other people. */
export function findCustomer(text: string, answer: string): string | null {
  const clause = (sentences(answer)[0] ?? '').split(/[,;:–—(]/u)[0] ?? ''
  const stems = meaningfulStems(clause)
  return findWanted(text, stems.length > 0 ? stems : meaningfulStems(answer))
}

/** The words that tell the benefit of question 3, or null. Who the customer is does not count as what they get. */
export function findBenefit(text: string, { benefit, customer }: Pick<Answers, 'benefit' | 'customer'>): string | null {
  const stems = meaningfulStems(sentences(benefit)[0] ?? '')
  const who = meaningfulStems(customer)
  const own = stems.filter((stem) => !who.includes(stem))
  return findWanted(text, own.length > 0 ? own : stems)
}

/** A third of the words is enough, because nobody repeats a whole answer; in one sentence sooner than over several. */
function findWanted(text: string, wanted: readonly string[]): string | null {
  if (wanted.length === 0) return null
  const enough = Math.ceil(wanted.length / 3)
  for (const sentence of [...sentences(text), text]) {
    const hits = words(sentence).filter((word) => wanted.includes(word.stem))
    const [first, last] = [hits[0], hits.at(-1)]
    if (first && last && new Set(hits.map((hit) => hit.stem)).size >= enough) return excerpt(sentence, first.from, last.to)
  }
  return null
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
