import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { canonicalContent } from '@/lib/editor/canonical'
import { ContentError, parseContent, readContent } from '@/lib/editor/content'
import { newDocument } from '@/lib/editor/new-document'
import { paragraph, sampleContent } from '@/tests/support/editor-content'

describe('a new document', () => {
  it('has every section, empty, with a place to write', () => {
    const content = readContent(open(newDocument()))
    expect(content.sections.headline).toBe('')
    expect(content.sections.problem).toEqual([{ type: 'paragraph' }])
    expect(Object.keys(content.sections)).toHaveLength(9)
    expect(content.customerFaq).toEqual([])
  })

  it('has one text in each line and one in each empty paragraph', () => {
    const ydoc = open(newDocument())
    expect(ydoc.getXmlFragment('s:headline').length).toBe(1)
    expect(ydoc.getXmlFragment('s:headline').get(0)).toBeInstanceOf(Y.XmlText)
    expect((ydoc.getXmlFragment('s:summary').get(0) as Y.XmlElement).get(0)).toBeInstanceOf(Y.XmlText)
  })

  it('says what it was made of', () => {
    const content = parseContent(sampleContent())
    const back = readContent(open(newDocument(content)))
    expect(back).toEqual(content)
    expect(readContent(open(newDocument(back)))).toEqual(content)
    expect(canonicalContent(back)).toBe(canonicalContent(sampleContent()))
  })
})

describe('content from outside', () => {
  it('is taken as it is when it fits', () => {
    expect(parseContent(JSON.parse(JSON.stringify(sampleContent()))).sections.problem).toHaveLength(2)
  })

  it('keeps lines to one line and gives empty parts a paragraph', () => {
    const content = sampleContent()
    content.sections.headline = 'One\nline'
    content.sections.summary = []
    const parsed = parseContent(content)
    expect(parsed.sections.headline).toBe('One line')
    expect(parsed.sections.summary).toEqual([{ type: 'paragraph' }])
  })

  it.each<[string, (content: ReturnType<typeof anything>) => void]>([
    ['a missing section', (content) => delete content.sections.problem],
    ['a tenth section', (content) => Object.assign(content.sections, { extra: '' })],
    ['a list that is none', (content) => Object.assign(content, { customerFaq: {} })],
    ['blocks in a line', (content) => Object.assign(content.sections, { headline: [paragraph('x')] })],
    ['text in a rich section', (content) => Object.assign(content.sections, { problem: 'x' })],
    ['a heading', (content) => (content.sections.problem = [{ type: 'heading' }])],
    ['part of the frame', (content) => (content.sections.problem = [{ type: 'section', attrs: { key: 'problem' } }])],
    ['a placeholder', (content) => (content.sections.problem = [{ type: 'unknownBlock', attrs: { ref: 'x' } }])],
    ['a list item outside a list', (content) => (content.sections.problem = [{ type: 'listItem', content: [paragraph('x')] }])],
    ['an unknown attribute', (content) => (content.sections.problem = [{ type: 'paragraph', attrs: { style: 'x' } }])],
    ['an unknown mark', (content) => (content.sections.problem = [marked({ type: 'code' })])],
    [
      'a script for an address',
      (content) => (content.sections.problem = [marked({ type: 'link', attrs: { href: 'javascript:alert(1)' } })]),
    ],
    [
      'a hidden script for an address',
      (content) => (content.sections.problem = [marked({ type: 'link', attrs: { href: 'java\nscript:alert(1)' } })]),
    ],
    [
      'an address without a scheme',
      (content) => (content.sections.problem = [marked({ type: 'link', attrs: { href: '//evil.example' } })]),
    ],
    ['a link without an address', (content) => (content.sections.problem = [marked({ type: 'link' })])],
    [
      'a list that starts nowhere',
      (content) => (content.sections.problem = [{ type: 'orderedList', attrs: { start: 'x' }, content: [] }]),
    ],
    ['an empty text', (content) => (content.sections.problem = [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }])],
    [
      'a table in a quote',
      (content) => (content.sections.problem = [{ type: 'blockquote', content: content.sections.howItWorks }]),
    ],
    ['an id twice', (content) => content.customerFaq.push(content.customerFaq[0])],
    ['an id that is none', (content) => (content.customerFaq[0].id = 'A b')],
    ['endless nesting', (content) => (content.sections.problem = [nested(2000)])],
  ])('is refused with %s', (_name, spoil) => {
    const content = anything()
    spoil(content)
    expect(() => parseContent(content)).toThrow(ContentError)
  })

  it('names the place and not the text when it refuses', () => {
    const content = anything()
    content.customerFaq[1].answer = [{ type: 'secret words' }]
    expect(() => parseContent(content)).toThrow('customerFaq 2 answer')
    expect(() => parseContent(content)).not.toThrow('secret')
  })
})

describe('reading a live document', () => {
  it('never writes to it, whatever stands there', () => {
    const ydoc = open(newDocument(sampleContent()))
    ydoc.getXmlFragment('s:problem').insert(0, [new Y.XmlElement('chart')])
    ydoc.getXmlFragment('s:problem').insert(0, [new Y.XmlElement('bulletList')])
    const before = Y.encodeStateAsUpdate(ydoc)
    readContent(ydoc)
    expect(Y.encodeStateAsUpdate(ydoc)).toEqual(before)
    expect(ydoc.getXmlFragment('s:problem').toString()).toContain('<chart>')
  })

  it('leaves out what it does not know and completes what is incomplete', () => {
    const ydoc = open(newDocument())
    ydoc.getXmlFragment('s:problem').insert(0, [new Y.XmlElement('chart')])
    const list = new Y.XmlElement('bulletList')
    list.insert(0, [new Y.XmlElement('listItem')])
    ydoc.getXmlFragment('s:solution').insert(0, [list])
    const { sections } = readContent(ydoc)
    expect(sections.problem).toEqual([{ type: 'paragraph' }])
    expect(sections.solution[0]).toEqual({
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
    })
  })

  it('ignores marks and attributes that no editor could have made', () => {
    const ydoc = open(newDocument())
    const text = (ydoc.getXmlFragment('s:problem').get(0) as Y.XmlElement).get(0) as Y.XmlText
    text.insert(0, 'link', { link: { href: 'javascript:alert(1)' }, sparkle: {}, bold: true })
    const list = new Y.XmlElement('orderedList')
    list.setAttribute('start', 'x')
    ydoc.getXmlFragment('s:solution').insert(0, [list])
    expect(readContent(ydoc).sections.problem).toEqual([paragraph('link')])
    expect(readContent(ydoc).sections.solution[0]?.attrs).toEqual({ start: 1 })
  })

  it.each([...Array(60).keys()])('can be kept and read back with lists and quotes %i levels deep', (levels) => {
    for (const names of [['blockquote'], ['bulletList', 'listItem']]) {
      const ydoc = open(newDocument())
      let parent: Y.XmlFragment = ydoc.getXmlFragment('s:problem')
      for (let i = 0; i < levels; i++) {
        const element = new Y.XmlElement(names[i % names.length] as string)
        parent.insert(parent.length, [element])
        if (element.nodeName !== 'bulletList') element.insert(0, [textParagraph()])
        parent = element
      }
      const content = readContent(ydoc)
      expect(parseContent(JSON.parse(JSON.stringify(content)))).toEqual(content)
    }
  })

  it('can be kept and read back with nothing known in a quote', () => {
    const ydoc = open(newDocument())
    const quote = new Y.XmlElement('blockquote')
    ydoc.getXmlFragment('s:problem').insert(0, [quote])
    quote.insert(0, [new Y.XmlElement('chart')])
    const content = readContent(ydoc)
    expect(content.sections.problem[0]).toEqual({ type: 'blockquote', content: [{ type: 'paragraph' }] })
    expect(parseContent(content)).toEqual(content)
  })

  it('survives forged nesting', () => {
    const ydoc = open(newDocument())
    let parent: Y.XmlFragment = ydoc.getXmlFragment('s:problem')
    for (let i = 0; i < 500; i++) {
      const quote = new Y.XmlElement('blockquote')
      parent.insert(0, [quote])
      parent = quote
    }
    expect(readContent(ydoc).sections.problem.length).toBeGreaterThan(0)
  })

  it('has more runs in one line than a call takes arguments', () => {
    const ydoc = open(newDocument())
    const text = (ydoc.getXmlFragment('s:problem').get(0) as Y.XmlElement).get(0) as Y.XmlText
    text.applyDelta(Array.from({ length: 130_000 }, (_, at) => ({ insert: 'a', attributes: at % 2 ? { bold: {} } : {} })))
    expect(readContent(ydoc).sections.problem[0]?.content).toHaveLength(130_000)
  })
})

function textParagraph(): Y.XmlElement {
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText('x')])
  return element
}

function open(state: Uint8Array): Y.Doc {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, state)
  return ydoc
}

// biome-ignore lint/suspicious/noExplicitAny: content that breaks the rules on purpose
function anything(): any {
  return sampleContent()
}

function marked(mark: object) {
  return { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [mark] }] }
}

function nested(depth: number): object {
  let block: object = paragraph('x')
  for (let i = 0; i < depth; i++) block = { type: 'blockquote', content: [block] }
  return block
}
