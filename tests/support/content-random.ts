import fc from 'fast-check'
import { FAQS, SECTIONS } from '@/lib/domain/prfaq'
import type { BlockJson, DocumentContent, FaqEntry } from '@/lib/editor/content'

// Random documents that are like each other now and then: few words, few ids.

const WORDS = [
  'patient',
  'dose',
  'tray',
  'rings',
  'of',
  'the',
  'non-adherence',
  '£2.10',
  'late,',
  'Café',
  'e\u0301',
  '一二',
  '😀',
  '46%.',
]

const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const line = fc.option(text, { nil: '' })

const marks = fc.subarray(
  [
    { type: 'bold' },
    { type: 'italic' },
    { type: 'link', attrs: { href: 'https://example.com/' } },
    { type: 'comment', attrs: { id: 'c1' } },
  ],
  { minLength: 0 },
)

const inline: fc.Arbitrary<BlockJson> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(text, marks)
      .map(([words, chosen]) => ({ type: 'text', text: words, ...(chosen.length > 0 ? { marks: chosen } : {}) })),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
)

const paragraph = fc.array(inline, { maxLength: 4 }).map((content): BlockJson => ({ type: 'paragraph', content }))

function list(type: string) {
  const item = fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'listItem', content }))
  return fc.tuple(fc.array(item, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 3 })).map(([content, start]) => ({
    type,
    ...(type === 'orderedList' ? { attrs: { start } } : {}),
    content,
  }))
}

const table = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })).chain(([rows, columns]) => {
  const cell = fc
    .tuple(fc.constantFrom('tableCell', 'tableCell', 'tableHeader'), paragraph)
    .map(([type, inside]) => ({ type, content: [inside] }))
  const row = fc.array(cell, { minLength: columns, maxLength: columns }).map((content) => ({ type: 'tableRow', content }))
  return fc.array(row, { minLength: rows, maxLength: rows }).map((content) => ({ type: 'table', content }))
})

const block: fc.Arbitrary<BlockJson> = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 1, arbitrary: list('bulletList') },
  { weight: 1, arbitrary: list('orderedList') },
  {
    weight: 1,
    arbitrary: fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'blockquote', content })),
  },
  { weight: 1, arbitrary: table },
)

const PICTURES = ['01a21367-ffa8-7606-b7fd-c1138f60ff66', '01a21367-ffa8-7606-b7fd-c1138f60ff67']

const picture = fc
  .record({ pictureId: fc.constantFrom(...PICTURES), caption: fc.constantFrom('', 'The tray', 'The tray, open') })
  .map((attrs): BlockJson => ({ type: 'picture', attrs }))

const blocks = fc.array(fc.oneof({ weight: 9, arbitrary: block }, { weight: 1, arbitrary: picture }), {
  minLength: 1,
  maxLength: 4,
})

const entries = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), question: line, answer: blocks }), {
  selector: ({ id }) => id,
  maxLength: 6,
})

/** A whole document. Its ids are shared out over both lists, so that questions move between them too. */
export const randomContent: fc.Arbitrary<DocumentContent> = fc
  .tuple(fc.tuple(...SECTIONS.map(({ kind }) => (kind === 'line' ? line : blocks))), entries, fc.nat(6))
  .map(([parts, all, split]) => contentOf(parts, all, split))

function contentOf(parts: readonly (string | BlockJson[])[], all: FaqEntry[], split: number): DocumentContent {
  const sections = Object.fromEntries(SECTIONS.map(({ key }, index) => [key, parts[index]]))
  const lists = FAQS.map(({ key }, index) => [key, index === 0 ? all.slice(0, split) : all.slice(split)])
  return { sections, ...Object.fromEntries(lists) } as DocumentContent
}

/** A document and what became of it: some parts are another document's, the rest stayed. */
export const randomPair: fc.Arbitrary<readonly [DocumentContent, DocumentContent]> = fc
  .tuple(randomContent, randomContent, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }))
  .map(([before, other, chosen]) => {
    const sections = Object.fromEntries(
      SECTIONS.map(({ key }, index) => [key, chosen[index] ? before.sections[key] : other.sections[key]]),
    )
    const faqs = chosen[9] ? before : other
    return [before, { sections, customerFaq: faqs.customerFaq, internalFaq: faqs.internalFaq } as DocumentContent] as const
  })
