import type { Answers } from '@/lib/domain/five-questions'
import { givenTitle } from '@/lib/domain/proposal-names'
import { remembered } from './remembered'

/**
 * What the product is called; '' while it has no title. Drafts were once called by the beginning of their first answer, which the text may well say.
 */
export function productName({ product, answers }: { product: string; answers: Answers }): string {
  const isAnswer = Object.values(answers).some((answer) => answer.trim().replace(/\p{P}+$/u, '') === product)
  return isAnswer || product.endsWith('…') ? '' : givenTitle(product)
}

/** Where a text says the product's name, first; null where it does not. A name of one word counts only with its capital: "Echo" is no "echo". */
export function findProduct(text: string, product: string): { from: number; to: number } | null {
  return findNames(text, [product])[0] ?? null
}

/** Every place where a text says one of these names. */
export function findNames(text: string, names: readonly string[]): { from: number; to: number }[] {
  return names.flatMap((name) => {
    const pattern = patternOf(name.trim())
    return pattern ? [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ from: index, to: index + found.length })) : []
  })
}

const patternOf = remembered((name) => {
  if (name === '') return null
  const isOneWord = !/\s/u.test(name)
  const pattern = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/gu, '\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, isOneWord ? 'gu' : 'giu')
})
