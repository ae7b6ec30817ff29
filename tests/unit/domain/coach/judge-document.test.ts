import { describe, expect, it } from 'vitest'
import { judgeDocument } from '@/lib/domain/coach/judge-document'
import { EXAMPLES } from '@/lib/domain/examples/all-examples'
import { exampleFor } from '@/lib/domain/examples/example-for'
import { type Answers, NO_ANSWERS } from '@/lib/domain/five-questions'
import { PART_KEYS, SECTION_KEYS } from '@/lib/domain/prfaq'
import { STANDARD_KEYS } from '@/lib/domain/standard-questions'
import { coachedContent } from '@/lib/editor/coached-content'
import { exampleContent } from '@/lib/editor/example-content'
import { checked, entry, facts, found } from './coached'

/** What each team might have said before it wrote. Evidence without a figure: the examples have no public one to give. */
const ANSWERS: Readonly<Record<string, Pick<Answers, 'customer' | 'problem' | 'benefit'>>> = {
  prime: {
    customer: 'Shoppers who hold back small orders',
    problem: 'They wait until $25 of things can travel together.',
    benefit: 'One paperback travels as fast as a full basket.',
  },
  aws: {
    customer: 'A developer, a student in a dorm room first',
    problem: 'She guesses how many servers she will need.',
    benefit: 'A student rents the same servers as a large company.',
  },
  kindle: {
    customer: 'Readers who finish a book far from a shop',
    problem: 'The next book needs a shop or a computer.',
    benefit: 'The next book arrives in under a minute, without a computer.',
  },
  echo: {
    customer: 'People who cook at home',
    problem: 'A question means washing their hands.',
    benefit: 'They get an answer from across the room.',
  },
}

describe.each(EXAMPLES.map((example) => [example.name, example] as const))('the example %s', (name, example) => {
  const answers = { ...NO_ANSWERS, ...ANSWERS[name] }
  const content = exampleContent(example)
  const given = {
    product: example.product,
    company: 'Amazon',
    today: '2005-01-01',
    answers,
    setAside: {},
    ...coachedContent(content),
  }

  it('meets every check that it teaches', () => {
    const { parts, requirements } = judgeDocument(given)
    const missing = PART_KEYS.flatMap((part) => parts[part].missing.map(({ id, proof }) => `${part}: ${id} ${proof ?? ''}`))
    expect(missing).toEqual([])
    expect(requirements.map(({ key, met, todo }) => [key, met, todo])).toEqual([
      ['questions', true, []],
      ['sections', true, []],
    ])
    expect(requirements.map(({ evidence }) => evidence)).toEqual([
      'Customer, problem, why it matters',
      '9 of 9 sections, 2 of 2 question lists',
    ])
  })

  it.each(SECTION_KEYS)('without its %s is not complete', (key) => {
    const { parts, requirements } = judgeDocument({ ...given, sections: { ...given.sections, [key]: { text: ' — ', items: 0 } } })
    expect(parts[key].completion).toBe('empty')
    expect(requirements[1]).toMatchObject({ met: false, evidence: '8 of 9 sections, 2 of 2 question lists' })
    expect(requirements[1]?.todo.map(({ part }) => part)).toContain(key)
  })
})

describe('a document', () => {
  it('that is empty is nowhere, and says where to begin', () => {
    const { parts, requirements } = judgeDocument(facts({}))
    for (const part of PART_KEYS) expect(parts[part].completion, part).toBe('empty')
    expect(requirements.map(({ met, evidence }) => [met, evidence])).toEqual([
      [false, 'None is answered yet'],
      [false, '0 of 9 sections, 0 of 2 question lists'],
    ])
    expect(requirements[0]?.todo[0]).toEqual({ part: 'subheading', says: 'Answer question 1' })
    expect(requirements[1]?.todo[0]?.part).toBe('headline')
  })

  it.each(['customer', 'problem', 'benefit'] as const)(
    'without an answer to the question of the %s has not answered three',
    (key) => {
      const example = EXAMPLES[0]
      if (!example) throw new Error('There is no example.')
      const answers = { ...NO_ANSWERS, ...ANSWERS[example.name], [key]: ' ' }
      const judged = judgeDocument({
        product: 'Prime',
        today: '2005-01-01',
        answers,
        company: 'Northgate Pharmacy',
        setAside: {},
        ...coachedContent(exampleContent(example)),
      })
      expect(judged.requirements[0]?.met).toBe(false)
      expect(judged.requirements[0]?.todo.map(({ says }) => says)).toContain(
        `Answer question ${{ customer: 1, problem: 2, benefit: 3 }[key]}`,
      )
    },
  )

  it('is judged half where words stand that do not do yet', () => {
    const { parts } = judgeDocument(facts({ sections: { headline: 'Miss a dose? We ring' } }))
    expect(parts.headline).toMatchObject({ completion: 'half', missing: [{ id: 'one-sentence' }] })
    expect(judgeDocument(facts({ sections: { headline: 'We ring when you miss a dose' } })).parts.headline).toEqual({
      completion: 'done',
      missing: [],
    })
  })

  it('is judged anew only where something changed that its rules read', () => {
    const before = facts({
      sections: { headline: 'We ring you', problem: 'They guess servers.', solution: 'They rent servers.' },
    })
    const judgement = judgeDocument(before)
    const text = (words: string) => ({ text: words, items: 0 })
    const typed = { ...before, sections: { ...before.sections, problem: text('They lose count.'), headline: text('We ring') } }
    const again = judgeDocument(typed, { facts: before, judgement })
    expect(again).toEqual(judgeDocument(typed))
    const kept = PART_KEYS.filter((part) => again.parts[part] === judgement.parts[part])
    expect(PART_KEYS.filter((part) => !kept.includes(part))).toEqual(['headline', 'subheading', 'problem', 'solution'])
    const asked = { ...typed, faqs: { ...typed.faqs, customerFaq: [entry('Is it free?', 'Yes.')] } }
    expect(judgeDocument(asked, { facts: typed, judgement: again })).toEqual(judgeDocument(asked))
    const answered = { ...typed, answers: { ...typed.answers, customer: 'Patients' } }
    expect(judgeDocument(answered, { facts: typed, judgement: again })).toEqual(judgeDocument(answered))
  })

  it('may set standard questions aside in place of answers, but not every question', () => {
    const setAside = Object.fromEntries(STANDARD_KEYS.map((key) => [key, 'It does not apply.']))
    const customerFaq = [entry('Is there a catch?', 'No. You pay nothing on any day, and you may stop on any day that you like.')]
    const { parts } = judgeDocument(facts({ setAside, faqs: { customerFaq } }))
    expect([parts.customerFaq.completion, parts.internalFaq.completion]).toEqual(['done', 'empty'])
    expect(judgeDocument(facts({ faqs: { customerFaq } })).parts.customerFaq.completion).toBe('half')
  })
})

describe('the passages that the coach shows', () => {
  const PEOPLE = { customer: 'Shoppers who hold back small orders', problem: 'Their servers stand idle.' }

  it.each([
    ['headline', ['one-sentence', 'short', 'no-code-name']],
    ['subheading', ['one-sentence', 'customer']],
    ['problem', ['customer', 'figure', 'no-product']],
    ['solution', ['customer-first', 'no-architecture']],
    ['leaderQuote', ['quotation', 'speaker', 'role']],
    ['howItWorks', ['price']],
    ['customerQuote', ['quotation', 'detail']],
    ['callToAction', ['action']],
  ] as const)('of %s: what became strong is found strong', (part, ids) => {
    for (const id of ids)
      expect([id, checked(part, id, exampleFor(part).strong, { answers: PEOPLE, product: 'Prime' }).met]).toEqual([id, true])
  })

  it.each([
    ['subheading', 'customer'],
    ['summary', 'dateline'],
    ['problem', 'figure'],
    ['solution', 'customer-first'],
    ['leaderQuote', 'speaker'],
    ['howItWorks', 'price'],
    ['customerQuote', 'person'],
    ['callToAction', 'action'],
  ] as const)('of %s: what was weak is found weak', (part, id) =>
    expect(checked(part, id, exampleFor(part).weak, { answers: PEOPLE }).met).toBe(false),
  )

  it('hold a first answer of one line against the customer FAQ, and not what became of it', () => {
    const { weak, strong } = exampleFor('customerFaq')
    const long = (answer: string) =>
      found('customerFaq', 'long', facts({ faqs: { customerFaq: [entry('Is it safe?', answer)] } }))
    expect([long(weak).met, long(strong).met]).toEqual([false, true])
  })
})
