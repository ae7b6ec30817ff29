import { describe, expect, it } from 'vitest'
import { canonicalContent, canonicalSections } from '@/lib/editor/canonical'
import { newDocument } from '@/lib/editor/new-document'
import { paragraph, sampleContent } from '@/tests/support/editor-content'

describe('canonical content', () => {
  it('says its version', () => {
    expect(JSON.parse(canonicalContent(sampleContent())).version).toBe(1)
    expect(newDocument(sampleContent()).length).toBeGreaterThan(100)
  })

  it('does not depend on the order of keys, on default attributes or on comments', () => {
    const content = sampleContent()
    content.sections.solution = [
      { attrs: { start: 1 }, content: [{ content: [paragraph('One')], type: 'listItem' }], type: 'orderedList' },
      { type: 'paragraph', content: [{ text: 'Two', type: 'text', marks: [{ type: 'comment', attrs: { id: 'c1' } }] }] },
    ]
    const plain = sampleContent()
    plain.sections.solution = [
      { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('One')] }] },
      paragraph('Two'),
    ]
    expect(canonicalContent(content)).toBe(canonicalContent(plain))
  })

  it('merges text that a comment had cut and sorts marks', () => {
    const bold = { type: 'bold' }
    const italic = { type: 'italic' }
    const comment = { type: 'comment', attrs: { id: 'c1' } }
    const cut = sampleContent()
    cut.sections.problem = [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Ha', marks: [italic, bold] },
          { type: 'text', text: 'lf', marks: [comment, bold, italic] },
          { type: 'text', text: ' plain' },
        ],
      },
    ]
    const whole = sampleContent()
    whole.sections.problem = [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Half', marks: [bold, italic] },
          { type: 'text', text: ' plain' },
        ],
      },
    ]
    expect(canonicalContent(cut)).toBe(canonicalContent(whole))
  })

  it('tells text, marks, addresses and structure apart', () => {
    const seen = new Set([canonicalContent(sampleContent())])
    const variants = [
      [paragraph('Half of all patients')],
      [{ type: 'paragraph', content: [{ type: 'text', text: 'Half', marks: [{ type: 'bold' }] }] }],
      [{ type: 'paragraph', content: [{ type: 'text', text: 'Half', marks: [{ type: 'italic' }] }] }],
      [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'Half', marks: [{ type: 'link', attrs: { href: 'https://a.example' } }] }],
        },
      ],
      [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'Half', marks: [{ type: 'link', attrs: { href: 'https://b.example' } }] }],
        },
      ],
      [{ type: 'blockquote', content: [paragraph('Half')] }],
      [paragraph('Half'), paragraph('')],
    ]
    for (const problem of variants) {
      const content = sampleContent()
      content.sections.problem = problem
      seen.add(canonicalContent(content))
    }
    expect(seen.size).toBe(variants.length + 1)
  })

  it('treats a part without blocks as one empty paragraph', () => {
    const none = sampleContent()
    none.sections.problem = []
    const empty = sampleContent()
    empty.sections.problem = [{ type: 'paragraph', content: [] }]
    expect(canonicalContent(none)).toBe(canonicalContent(empty))
  })
})

describe('canonical sections', () => {
  it('change only where the text changed', () => {
    const before = canonicalSections(sampleContent())
    const content = sampleContent()
    content.sections.problem = [paragraph('Other')]
    const after = canonicalSections(content)
    expect(Object.keys(after).filter((key) => after[key as keyof typeof after] !== before[key as keyof typeof before])).toEqual([
      'problem',
    ])
  })

  it('differ between sections with equal text', () => {
    const content = sampleContent()
    content.sections.problem = content.sections.solution
    const parts = canonicalSections(content)
    expect(parts.problem).not.toBe(parts.solution)
  })

  it('change when a question moves, not when it has another id', () => {
    const before = canonicalSections(sampleContent()).customerFaq
    const moved = sampleContent()
    moved.customerFaq.reverse()
    expect(canonicalSections(moved).customerFaq).not.toBe(before)
    const renamed = sampleContent()
    for (const entry of renamed.customerFaq) entry.id = `x-${entry.id}`
    expect(canonicalSections(renamed).customerFaq).toBe(before)
  })
})
