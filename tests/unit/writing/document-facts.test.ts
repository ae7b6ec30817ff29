import { Node } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { keepEqual, readFacts } from '@/components/writing/document-facts'
import { type LineKey, PAGE_WORDS, type RichKey, SECTIONS } from '@/lib/domain/prfaq'
import type { BlockJson } from '@/lib/editor/content'
import { documentSchema } from '@/lib/editor/schema'

const words = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `word${from + index}`).join(' ')
const paragraph = (text: string): BlockJson => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] })

type Texts = Partial<Record<LineKey, string> & Record<RichKey, BlockJson[]>>

function page(texts: Texts, questions: { id: string; question: string; answer: string }[] = []): Node {
  const sections = SECTIONS.map(({ key, kind }) => {
    const given = texts[key]
    if (kind === 'line') return { type: 'line', attrs: { key }, content: given ? [{ type: 'text', text: given }] : [] }
    return { type: 'section', attrs: { key }, content: given ?? [paragraph('')] }
  })
  const entries = questions.map(({ id, question, answer }) => ({
    type: 'faqEntry',
    attrs: { id },
    content: [
      { type: 'question', content: question ? [{ type: 'text', text: question }] : [] },
      { type: 'answer', content: [paragraph(answer)] },
    ],
  }))
  const faqs = [
    { type: 'faq', attrs: { key: 'customerFaq' }, content: entries },
    { type: 'faq', attrs: { key: 'internalFaq' } },
  ]
  return Node.fromJSON(documentSchema(), { type: 'doc', content: [...sections, ...faqs] })
}

const textFrom = (doc: Node, position: number | null) =>
  doc.textBetween(position ?? 0, Math.min((position ?? 0) + 20, doc.content.size), ' ').split(' ')[0]

describe('the facts of a document', () => {
  it('counts sections, the release and the questions', () => {
    const facts = readFacts(
      page({ headline: words(10), problem: [paragraph(words(5)), paragraph(words(6))] }, [
        { id: 'a1', question: 'Is it free?', answer: 'Yes, with any prescription.' },
        { id: 'a2', question: 'Where is my data?', answer: '' },
      ]),
    )
    expect(facts.sections).toMatchObject({ headline: 10, subheading: 0, problem: 11 })
    expect(facts.releaseWords).toBe(21)
    expect(facts.faqs.customerFaq).toMatchObject({ answered: 1, words: 11 })
    expect(facts.faqs.customerFaq.entries.map((entry) => entry.isAnswered)).toEqual([true, false])
    expect(facts.faqs.internalFaq.entries).toEqual([])
  })

  it('finds no end of page one while the release fits it', () => {
    expect(readFacts(page({ summary: [paragraph(words(PAGE_WORDS))] })).pageEnd).toBeNull()
  })

  it('finds the first word of page two, in whichever block it stands', () => {
    const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words(40, 445))] }] }
    const doc = page({ headline: words(5), summary: [paragraph(words(440, 5)), list] })
    expect(textFrom(doc, readFacts(doc).pageEnd)).toBe('word450')
  })

  it('counts a dash on its own as no word when it looks for the end of page one', () => {
    const doc = page({ summary: [paragraph(`${words(449)} – word449 word450 more`)] })
    expect(textFrom(doc, readFacts(doc).pageEnd)).toBe('word450')
  })

  it('finds it in a headline that alone is too long', () => {
    const doc = page({ headline: words(PAGE_WORDS + 3) })
    expect(textFrom(doc, readFacts(doc).pageEnd)).toBe(`word${PAGE_WORDS}`)
  })

  it('keeps what says the same, so that nothing is drawn again for it', () => {
    const first = readFacts(page({ headline: 'One' }, [{ id: 'a1', question: 'Why?', answer: 'So.' }]))
    const second = keepEqual(first, readFacts(page({ headline: 'Two' }, [{ id: 'a1', question: 'Why?', answer: 'So.' }])))
    expect(second.faqs).toBe(first.faqs)
    expect(second.sections).toBe(first.sections)
    const third = keepEqual(first, readFacts(page({ headline: 'Two words' })))
    expect(third.faqs.internalFaq).toBe(first.faqs.internalFaq)
    expect(third.faqs.customerFaq).not.toBe(first.faqs.customerFaq)
  })

  it('keeps the lists of questions, as the coach reads them, while somebody writes in a section', () => {
    const before = page({ headline: 'One' }, [{ id: 'a1', question: 'Why?', answer: 'So.' }])
    const headline = before.child(0).type.create(before.child(0).attrs, before.type.schema.text('Two'))
    const after = before.copy(before.content.replaceChild(0, headline))
    const first = readFacts(before)
    const second = keepEqual(first, readFacts(after))
    expect(second.coached.sections.headline.text).toBe('Two')
    expect(second.coached.faqs).toBe(first.coached.faqs)
    expect(keepEqual(second, readFacts(page({ headline: 'Two' }))).coached.faqs).not.toBe(second.coached.faqs)
  })

  it('reads a page with nothing in it', () => {
    const facts = readFacts(page({}))
    expect(facts.releaseWords).toBe(0)
  })
})
