import { expect, it } from 'vitest'
import { EXAMPLES } from '@/lib/domain/examples/all-examples'
import { EXAMPLE_NAMES } from '@/lib/domain/examples/example'
import { exampleFor } from '@/lib/domain/examples/example-for'
import { PASSAGES } from '@/lib/domain/examples/passages'
import { FIVE_QUESTIONS } from '@/lib/domain/five-questions'
import { FAQ_KEYS, isFaqKey, PART_KEYS } from '@/lib/domain/prfaq'
import { pieces, sentences, wordCount } from './prose'

it('has three passages of each example', () => {
  for (const name of EXAMPLE_NAMES) expect(PASSAGES.filter(({ from }) => from === name)).toHaveLength(3)
})

it.each(PASSAGES)('takes what became of $from, $part word for word from the example', ({ from, part, weak, strong, why }) => {
  const example = EXAMPLES.find(({ name }) => name === from)
  const places = example ? pieces(example).filter(({ place }) => place === part || place.startsWith(`${part} `)) : []
  expect(places.filter(({ text }) => text.includes(strong))).toHaveLength(1)
  expect(weak).not.toBe(strong)
  for (const sentence of sentences(why)) expect(wordCount(sentence)).toBeLessThanOrEqual(30)
})

it('has an example for every section and both question lists', () => {
  for (const part of PART_KEYS) {
    const { weak, strong, from } = exampleFor(part)
    const passage = PASSAGES.find((candidate) => candidate.strong === strong)
    expect(passage).toMatchObject({ part, weak, from: from.name })
    expect(from.title).toMatch(/^\w+, \d{4}$/)
  }
  expect(FAQ_KEYS.every(isFaqKey)).toBe(true)
})

it.each(FIVE_QUESTIONS)('answers "$title" word for word from an example', ({ strong }) => {
  const example = EXAMPLES.find(({ name }) => name === strong.from)
  const texts = example ? pieces(example).map(({ text }) => text) : []
  expect(texts.filter((text) => text.includes(strong.text))).toHaveLength(1)
})
