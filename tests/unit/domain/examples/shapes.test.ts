import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '@/lib/domain/examples/all-examples'
import { SHAPES } from '@/lib/domain/examples/shapes'
import { FAQ_KEYS, SECTION_KEYS } from '@/lib/domain/prfaq'
import { answersStandard, standardQuestions } from '@/lib/domain/standard-questions'
import { bannedWords, numbersBesides, pieces } from './prose'

/** Runs of four words, in small letters. */
function runs(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}’]+/gu) ?? []
  return words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '))
}

describe.each(EXAMPLES.map((example) => [example.name, example] as const))('the shape of %s', (name, example) => {
  const shape = SHAPES[name]
  const prompts = SECTION_KEYS.map((key) => shape.sections[key])
  const questions = FAQ_KEYS.flatMap((list) => shape.questions[list])

  it('asks in each section, in two lines of the page at most', () => {
    for (const prompt of prompts) {
      expect(prompt).toMatch(/^\p{Lu}.*\.$/u)
      expect(prompt.length, prompt).toBeLessThanOrEqual(124)
    }
    expect(new Set(prompts).size).toBe(SECTION_KEYS.length)
  })

  it('lends none of the example’s words: no four in a row, not the product, no figure', () => {
    const text = new Set(pieces(example).flatMap((piece) => runs(piece.text)))
    const lent = [...prompts, ...questions].flatMap(runs).filter((run) => text.has(run))
    expect(lent).toEqual([])
    for (const words of [...prompts, ...questions]) {
      expect(words).not.toMatch(/Amazon|Prime|Kindle|Echo|EC2|\$|\d/)
      expect(bannedWords(words), words).toEqual([])
    }
    // "Three steps" is the method's number, and so is the order of what was named.
    expect(numbersBesides(questions.join(' '), [])).toEqual([])
  })

  it('asks what no standard question asks', () => {
    for (const list of FAQ_KEYS) {
      expect(shape.questions[list].length).toBeGreaterThan(0)
      for (const question of shape.questions[list]) {
        expect(question).toMatch(/^\p{Lu}.*\?$/u)
        const standard = standardQuestions(list).filter((one) => answersStandard(one, { id: 'abc', question }))
        expect(
          standard.map(({ key }) => key),
          question,
        ).toEqual([])
      }
    }
  })
})

it('has a shape for each example and no other', () => {
  expect(Object.keys(SHAPES)).toEqual(EXAMPLES.map(({ name }) => name))
})
