import { describe, expect, it } from 'vitest'
import { EXAMPLES, findExample } from '@/lib/domain/examples/all-examples'
import { CUSTOMER_TOPICS, EXAMPLE_LABEL, EXAMPLE_NAMES, type Example, INTERNAL_TOPICS } from '@/lib/domain/examples/example'
import { FAQ_KEYS, FAQ_WARN_WORDS, PAGE_WORDS, SECTION_KEYS } from '@/lib/domain/prfaq'
import { parseContent } from '@/lib/editor/content'
import { countBlocks, countText, countWords, faqWords, releaseWords } from '@/lib/editor/count-words'
import { exampleContent } from '@/lib/editor/example-content'
import { FACTS, SUMS } from './example-facts'
import { bannedWords, linesOf, notes, numbersBesides, passives, pieces, sentences, wordCount } from './prose'

const text = (example: Example, key: (typeof SECTION_KEYS)[number]) => {
  const part = example.sections[key].text
  return typeof part === 'string' ? part : part.flatMap(linesOf).join('\n')
}

it('has four examples, each under its name, and no fifth', () => {
  expect(EXAMPLES.map(({ name }) => name)).toEqual([...EXAMPLE_NAMES])
  for (const example of EXAMPLES) expect(findExample(example.name)).toBe(example)
  expect(findExample('firephone')).toBeNull()
  expect(findExample('constructor')).toBeNull()
  expect(EXAMPLE_LABEL).toBe('Illustrative reconstruction, not an Amazon document')
})

describe.each(EXAMPLES.map((example) => [example.name, example] as const))('%s', (_name, example) => {
  const content = exampleContent(example)
  const words = countWords(content)

  it('is a document that the editor would take as it is', () => {
    expect(parseContent(content)).toEqual(content)
  })

  it('has words in every section, on one page, and a note on each', () => {
    for (const key of SECTION_KEYS) {
      expect(words[key], key).toBeGreaterThan(5)
      expect(example.sections[key].note, key).not.toBe('')
    }
    expect(releaseWords(words)).toBeLessThanOrEqual(PAGE_WORDS)
    expect(faqWords(words)).toBeLessThanOrEqual(FAQ_WARN_WORDS)
  })

  it('answers every standard question, five or more in each list, none in one line', () => {
    const topics = { customerFaq: CUSTOMER_TOPICS, internalFaq: INTERNAL_TOPICS }
    for (const faq of FAQ_KEYS) {
      const asked: string[] = example[faq].map(({ topic }) => topic)
      expect(asked).toEqual(expect.arrayContaining([...topics[faq]]))
      expect(content[faq].length).toBeGreaterThanOrEqual(5)
      expect(new Set(content[faq].map(({ question }) => question)).size).toBe(content[faq].length)
      for (const { question, answer } of content[faq]) {
        expect(question).toMatch(/\?$/)
        expect(countBlocks(answer), question).toBeGreaterThanOrEqual(20)
      }
    }
    expect(faqWords(words)).toBeGreaterThan(releaseWords(words))
  })

  it('keeps what the method asks of each section', () => {
    const { product } = example
    expect(countText(text(example, 'headline'))).toBeLessThanOrEqual(15)
    expect(text(example, 'headline')).toContain(product)
    expect(sentences(text(example, 'subheading'))).toHaveLength(1)
    expect(text(example, 'summary')).toMatch(/^SEATTLE, \d{1,2} [A-Z][a-z]+ \d{4} — Amazon /)
    expect(sentences(text(example, 'summary').split(' — ')[1] ?? '').length).toBeLessThanOrEqual(4)
    expect(text(example, 'problem')).not.toContain(product)
    expect(text(example, 'problem')).toMatch(/\d|\b(six|nine|four)\b/)
    expect(text(example, 'howItWorks')).toMatch(/\$/)
    for (const block of example.sections.howItWorks.text)
      if (typeof block === 'object' && 'steps' in block) expect(block.steps.length).toBeLessThanOrEqual(3)
    expect(text(example, 'callToAction')).toContain('Amazon.com')
  })

  it('is dated by the day of the launch', () => {
    const day = text(example, 'summary').match(/\d{1,2} [A-Z][a-z]+ \d{4}/)?.[0] ?? 'no day'
    expect(FACTS[example.name]).toContain(day)
    expect(example.launched).toContain(day)
  })

  it('lets nobody speak who is not said to be hypothetical', () => {
    for (const key of ['leaderQuote', 'customerQuote'] as const)
      expect(text(example, key)).toMatch(/,” said [A-Z]\w+ [A-Z][\w-]+, a hypothetical (leader|customer|student|reader)\b/)
    const said = pieces(example).filter(({ place, text: words }) => / said [A-Z]/.test(words) && !/Quote$/.test(place))
    expect(said).toEqual([])
  })

  it('refuses three things, rates a risk high, and measures with a threshold and a date', () => {
    const answer = (topic: string) => example.internalFaq.find((entry) => entry.topic === topic)?.answer ?? []
    expect(answer('notBuilt').flatMap(linesOf).length).toBeGreaterThanOrEqual(3)
    expect(answer('risks').flatMap(linesOf).join('\n')).toMatch(/^High: /m)
    expect(answer('measure').join(' ')).toMatch(/metric is .*threshold is .*illustrative date of \d{1,2} [A-Z][a-z]+ \d{4}/)
    expect(answer('market').join(' ')).toContain('would have to count')
    expect(answer('economics').join(' ')).toContain('would have to count')
  })

  it('is written as the product preaches: short sentences, plain words, somebody who acts', () => {
    const all = [...pieces(example), ...notes(example), { place: 'readFor', text: example.readFor }]
    const long = all.flatMap(({ place, text: words }) =>
      sentences(words).flatMap((sentence) => (wordCount(sentence) > 30 ? [`${place}: ${sentence}`] : [])),
    )
    expect(long).toEqual([])
    const faults = pieces(example).flatMap(({ place, text: words }) =>
      sentences(words).flatMap((sentence) =>
        [...bannedWords(sentence), ...passives(sentence)].map((fault) => `${place}: ${fault}`),
      ),
    )
    expect(faults).toEqual([])
  })

  it('uses no number that is neither a fact of the method, nor a sum of facts, nor called illustrative', () => {
    const sums = SUMS[example.name]
    expect(sums.filter(({ holds }) => !holds)).toEqual([])
    const allowed = [...FACTS[example.name], ...sums.map(({ words: wording }) => wording)]
    const invented = pieces(example).flatMap(({ place, text: words }) =>
      sentences(words)
        .filter((sentence) => !/illustrative/.test(sentence))
        .flatMap((sentence) => numbersBesides(sentence, allowed).map((number) => `${place}: ${number} in “${sentence}”`)),
    )
    expect(invented).toEqual([])
  })
})

it('uses every fact that it allows: none of them stands there to let something else through', () => {
  for (const example of EXAMPLES) {
    const whole = pieces(example)
      .map(({ text: words }) => words)
      .join('\n')
    const unused = [...FACTS[example.name], ...SUMS[example.name].map(({ words: wording }) => wording)].filter(
      (phrase) => !whole.includes(phrase),
    )
    expect(unused, example.name).toEqual([])
  }
})

describe('the checks themselves', () => {
  it.each([
    ['It costs $80 a year.', ['$79'], ['80']],
    ['It costs $79 a year.', ['$79'], []],
    ['It costs $7,900 a year.', ['$79'], ['7,900']],
    ['Twelve million people waited.', ['about a million items'], ['Twelve', 'million']],
    ['One reader, one book.', [], []],
  ])('finds the invented numbers in %j', (sentence, facts, found) => {
    expect(numbersBesides(sentence, facts).map((number) => number.replace(/[.,]$/, ''))).toEqual(found)
  })

  it.each([
    ['We leverage a seamless ecosystem.', 1],
    ['Many readers asked.', 1],
    ['How many readers asked?', 0],
    ['We are thrilled.', 1],
    ['It is faster.', 1],
    ['A reader buys a book.', 0],
  ])('finds the banned words in %j', (sentence, faults) => {
    expect(bannedWords(sentence).length > 0 ? 1 : 0).toBe(faults)
  })

  it.each([
    ['Orders are shipped in two days.', ['are shipped']],
    ['The list was not kept.', ['was not kept']],
    ['The number of places is limited.', []],
    ['We ship orders in two days.', []],
  ])('finds the passive in %j', (sentence, found) => {
    expect(passives(sentence)).toEqual(found)
  })
})
