import { NodeSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { PICTURE_COUNTS } from '@/lib/domain/picture'
import { canonicalContent } from '@/lib/editor/canonical'
import { type BlockJson, ContentError, type DocumentContent, parseBlocks, readContent } from '@/lib/editor/content'
import { countBlocks, countNode, countNodeText, countWords } from '@/lib/editor/count-words'
import { newDocument } from '@/lib/editor/new-document'
import { pictureWords } from '@/lib/editor/picture-attributes'
import { documentSchema } from '@/lib/editor/schema'
import { findSlot } from '@/lib/editor/slots'
import { paragraph, sampleContent } from '@/tests/support/editor-content'
import { type Replica, replica, SAMPLE, sync } from '@/tests/support/editor-replica'

const ONE = '0190f3c8-1c2d-7e3f-8a4b-5c6d7e8f9a01'
const TWO = '0190f3c8-1c2d-7e3f-8a4b-5c6d7e8f9a02'

const picture = (attrs: Record<string, unknown> = {}): BlockJson => ({
  type: 'picture',
  attrs: { pictureId: ONE, pixelWidth: 800, pixelHeight: 600, alt: '', caption: '', width: 'full', ...attrs },
})

function withSolution(...blocks: BlockJson[]): DocumentContent {
  const content = sampleContent()
  content.sections.solution = blocks
  return content
}

function open(content: DocumentContent): Y.Doc {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, newDocument(content))
  return ydoc
}

describe('a picture in the document', () => {
  it('comes back from Yjs as it was written', () => {
    const content = withSolution(picture({ alt: 'A tray', caption: 'The tray', width: 'half' }), paragraph('That is all.'))
    expect(readContent(open(content)).sections.solution).toEqual(content.sections.solution)
  })

  it('stores no attribute that says nothing', () => {
    const element = open(withSolution(picture())).getXmlFragment('s:solution').get(0) as Y.XmlElement
    expect(element.getAttributes()).toEqual({ pictureId: ONE, pixelWidth: 800, pixelHeight: 600 })
  })

  it('is gone, and breaks nothing, where what is stored makes no sense', () => {
    const ydoc = open(withSolution(paragraph('Before.')))
    const element = new Y.XmlElement('picture')
    element.setAttribute('pictureId', 'javascript:alert(1)')
    element.setAttribute('width', 'huge')
    element.setAttribute('alt', 'x'.repeat(999))
    ydoc.getXmlFragment('s:solution').push([element, new Y.XmlElement('picture')])
    const gone = { pictureId: '', pixelWidth: 0, pixelHeight: 0, alt: '', caption: '', width: 'full' }
    expect(readContent(ydoc).sections.solution.slice(1)).toEqual([
      { type: 'picture', attrs: gone },
      { type: 'picture', attrs: gone },
    ])
  })

  it.each([
    { pictureId: 'https://example.com/a.png' },
    { width: 'page' },
    { alt: 'x'.repeat(301) },
    { caption: 'two\nlines' },
    { pixelWidth: -1 },
    { src: '/a.png' },
  ])('is refused from outside with %j', (attrs) => {
    expect(() => parseBlocks([picture(attrs)], 'solution')).toThrow(ContentError)
  })

  it('stands by itself, not in a list, a quote or a cell', () => {
    expect(() => parseBlocks([{ type: 'blockquote', content: [picture()] }], 'solution')).toThrow(ContentError)
    expect(parseBlocks([picture()], 'solution')).toEqual([picture()])
  })

  it('has another hash with every change of it, and text without one has the hash it had', () => {
    const variants = [{}, { pictureId: TWO }, { alt: 'A tray' }, { caption: 'A tray' }, { width: 'half' }].map((attrs) =>
      canonicalContent(withSolution(picture(attrs))),
    )
    expect(new Set(variants).size).toBe(variants.length)
    const bare: BlockJson = { type: 'picture', attrs: { pictureId: ONE, pixelWidth: 800, pixelHeight: 600 } }
    expect(canonicalContent(withSolution(bare))).toBe(variants[0])
  })

  it('counts its room and its caption, on the page and on the server alike, and fills no section', () => {
    for (const width of ['full', 'half', 'third'] as const) {
      const blocks = [picture({ width, alt: 'Not counted at all', caption: 'Two words' }), paragraph('Four words of text.')]
      const node = documentSchema().nodeFromJSON({ type: 'section', attrs: { key: 'solution' }, content: blocks })
      expect(countWords(withSolution(...blocks)).solution).toBe(4 + PICTURE_COUNTS[width] + 2)
      expect(countNode(node)).toBe(4 + PICTURE_COUNTS[width] + 2)
      expect([countBlocks(blocks), countNodeText(node)]).toEqual([4, 4])
    }
  })
})

describe('a picture that several people change', () => {
  const start = () => newDocument(withSolution(paragraph('Before.'), picture(), paragraph('After.')))
  const solution = ({ ydoc }: Replica) => readContent(ydoc).sections.solution

  function change(person: Replica, attrs: Record<string, unknown>): void {
    const { tr } = person.view.state
    for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(place(person), name, value)
    person.view.dispatch(tr)
  }

  function place({ view }: Replica): number {
    let found = -1
    view.state.doc.descendants((node, position) => {
      if (node.type.name === 'picture' && found < 0) found = position
    })
    return found
  }

  it('keeps the alt text of one and the caption of another, and what each has selected', () => {
    const [dana, tom] = [replica(start()), replica(start())]
    Y.applyUpdate(tom.ydoc, Y.encodeStateAsUpdate(dana.ydoc))
    const people = [dana, replica(Y.encodeStateAsUpdate(dana.ydoc))] as const
    for (const { view } of people)
      view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, place(people[0]))))
    change(people[0], { alt: 'A tray' })
    change(people[1], { caption: 'The tray' })
    sync(...people)
    for (const person of people) {
      expect(solution(person)[1]).toEqual(picture({ alt: 'A tray', caption: 'The tray' }))
      expect(person.view.state.selection).toBeInstanceOf(NodeSelection)
    }
  })

  it('does not give the words of one picture to another that takes its place', () => {
    const state = start()
    const dana = replica(state)
    const tom = replica(Y.encodeStateAsUpdate(dana.ydoc))
    const { schema, tr } = dana.view.state
    dana.view.dispatch(tr.replaceWith(place(dana), place(dana) + 1, schema.nodeFromJSON(picture({ pictureId: TWO }))))
    change(tom, { alt: 'The first one' })
    sync(dana, tom)
    expect(solution(dana)).toEqual([paragraph('Before.'), picture({ pictureId: TWO }), paragraph('After.')])
    expect(solution(tom)).toEqual(solution(dana))
  })

  it('comes back with undo, and only for whoever deleted it', () => {
    const dana = replica(start())
    dana.view.dispatch(dana.view.state.tr.delete(place(dana), place(dana) + 1))
    expect(solution(dana)).toHaveLength(2)
    dana.binding.history.undo()
    expect(solution(dana)).toEqual([paragraph('Before.'), picture(), paragraph('After.')])
  })

  it('is kept, unchanged, by a page that has nothing to do with it', () => {
    const dana = replica(SAMPLE)
    expect(findSlot(dana.view.state.doc, 's:solution')?.node.childCount).toBe(2)
  })
})

it('makes one line of at most 300 characters of what is typed, and cuts no character in two', () => {
  expect(pictureWords('one\ntwo\tthree')).toBe('one two three')
  expect(pictureWords('e\u0301')).toBe('é')
  expect(pictureWords('x'.repeat(400))).toHaveLength(300)
  expect(pictureWords(`${'x'.repeat(299)}😀`)).toBe('x'.repeat(299))
})
