import { Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { describe, expect, it } from 'vitest'
import { type HtmlElement, type HtmlNode, htmlToBlocks } from '@/lib/editor/html-to-blocks'
import { type LeftOut, PastedPictures, type WantedPicture } from '@/lib/editor/pasted-pictures'
import { documentSchema } from '@/lib/editor/schema'
import { findSlot } from '@/lib/editor/slots'
import { replica, select } from '@/tests/support/editor-replica'

const HERE = '0190f3c8-1c2d-7e3f-8a4b-5c6d7e8f9a01'
const THERE = '0190f3c8-1c2d-7e3f-8a4b-5c6d7e8f9a02'
const ONE = '0190f3c8-1c2d-7e3f-8a4b-5c6d7e8f9a11'
const TWO = '0190f3c8-1c2d-7e3f-8a4b-5c6d7e8f9a12'
const ORIGIN = 'https://dateline.example'

const el = (tag: string, attributes: Record<string, string>, ...children: HtmlNode[]): HtmlElement => ({
  tag,
  attributes,
  children,
})
const img = (src: string, attributes: Record<string, string> = {}) => el('img', { src, ...attributes })
const p = (...children: HtmlNode[]) => el('p', {}, ...children)
const own = (id = ONE) => img(`/api/proposals/${HERE}/pictures/${id}`, { width: '800', height: '600' })

function reader() {
  const left: LeftOut[] = []
  const brought: WantedPicture[] = []
  const pictures = new PastedPictures(documentSchema(), {
    proposalId: HERE,
    origin: ORIGIN,
    bring: (_, wanted) => brought.push(...wanted),
    leaveOut: (reasons) => left.push(...reasons),
  })
  return { pictures, left, brought }
}

/** What becomes of pasted HTML: names of blocks, text, and ids of pictures. */
function read(nodes: HtmlNode[], pictures = reader().pictures): string[] {
  pictures.begin()
  const blocks = htmlToBlocks(documentSchema(), nodes, (element) => pictures.read(element))
  return blocks.content.map((node) => (node.type.name === 'picture' ? (node.attrs.pictureId as string) : node.textContent))
}

describe('pictures in pasted pages', () => {
  it('stand between the blocks they stood between, and never in one', () => {
    expect(read([p('Before ', own(), ' after'), own(TWO)])).toEqual(['Before', ONE, 'after', TWO])
    const list = el('ul', {}, el('li', {}, 'a', own()), el('li', {}, 'b'))
    expect(read([list, p('after')])).toEqual(['ab', ONE, 'after'])
    const table = el('table', {}, el('tr', {}, el('td', {}, own(), 'x'), el('td', {}, 'y')))
    expect(read([el('blockquote', {}, p('said'), own(TWO)), table])).toEqual(['said', TWO, 'xy', ONE])
    expect(read([el('picture', {}, el('source', {}), own())])).toEqual([ONE])
  })

  it('of this proposal keep their words and width, wherever the address was written out', () => {
    const { pictures } = reader()
    const described = { alt: 'A\ntray', 'data-caption': 'The tray', 'data-width': 'half', width: '800', height: '600' }
    const node = pictures.read(img(`${ORIGIN}/api/proposals/${HERE}/pictures/${ONE}`, described))
    const words = { alt: 'A tray', caption: 'The tray', width: 'half' }
    expect(node?.attrs).toEqual({ pictureId: ONE, pixelWidth: 800, pixelHeight: 600, ...words })
    expect(
      pictures.read(img(`/api/proposals/${HERE}/pictures/${ONE}`, { width: '1e9', 'data-width': 'page' }))?.attrs,
    ).toMatchObject({
      ...{ pixelWidth: 0, width: 'full' },
    })
  })

  it.each([
    ['https://example.com/a.png', 'web'],
    [`http://elsewhere.example/api/proposals/${HERE}/pictures/${ONE}`, 'web'],
    ['/logo.png', 'web'],
    ['file:///C:/Users/dana/a.png', 'disk'],
    ['data:image/svg+xml;base64,PHN2Zy8+', 'kind'],
    ['blob:https://dateline.example/1', 'kind'],
    ['javascript:alert(1)', 'kind'],
    ['cid:image001.png', 'kind'],
  ])('from %s are left out, and the reason is told', (src, reason) => {
    const { pictures, left } = reader()
    expect(read([img(src)], pictures)).toEqual([])
    pictures.finish(null as unknown as EditorView, [])
    expect(left).toEqual([reason])
  })

  it('that only count visitors are left out without a word', () => {
    const { pictures, left } = reader()
    expect(read([img('https://example.com/t.gif', { width: '1', height: '1' })], pictures)).toEqual([])
    pictures.finish(null as unknown as EditorView, [])
    expect(left).toEqual([])
  })

  it('that have to be brought first are taken out again before anybody sees them, and know their place', () => {
    const { pictures, brought } = reader()
    const dana = replica()
    select(dana, 's:solution', 0)
    pictures.begin()
    const html = [
      p('One.'),
      img('data:image/png;base64,AAAA', { alt: 'Within' }),
      p('Two.'),
      img(`/api/proposals/${THERE}/pictures/${TWO}`),
      own(),
    ]
    const slice = Slice.maxOpen(
      htmlToBlocks(documentSchema(), html, (element) => pictures.read(element)),
      false,
    )
    const { doc, tr } = dana.view.state
    const slot = findSlot(doc, 's:callToAction')
    tr.replaceWith(slot?.start ?? 0, (slot?.start ?? 0) + (slot?.node.content.size ?? 0), slice.content)
    const wanted = pictures.lift(tr)
    dana.view.dispatch(tr)
    pictures.finish(dana.view as unknown as EditorView, wanted)
    const after = findSlot(dana.view.state.doc, 's:callToAction')
    expect(after?.node.children.map((node) => node.attrs.pictureId ?? node.textContent)).toEqual(['One.', 'Two.', ONE])
    expect(
      brought.map(({ source, words, border }) => [
        source,
        words.alt,
        dana.view.state.doc.resolve(border).nodeBefore?.textContent,
      ]),
    ).toEqual([
      [{ base64: 'AAAA' }, 'Within', 'One.'],
      [{ copyOf: { proposalId: THERE, pictureId: TWO } }, '', 'Two.'],
    ])
  })

  it('alone in a section leave it a place for the caret', () => {
    const { pictures } = reader()
    const dana = replica()
    const { tr, doc } = dana.view.state
    const slot = findSlot(doc, 's:problem')
    pictures.begin()
    const blocks = htmlToBlocks(documentSchema(), [img('data:image/png;base64,AAAA')], (element) => pictures.read(element))
    tr.replaceWith(slot?.start ?? 0, (slot?.start ?? 0) + (slot?.node.content.size ?? 0), blocks)
    const [wanted] = pictures.lift(tr)
    dana.view.dispatch(tr)
    const after = findSlot(dana.view.state.doc, 's:problem')
    expect(after?.node.children.map((node) => node.type.name)).toEqual(['paragraph'])
    expect(wanted?.border).toBe((after?.start ?? 0) + 2)
  })
})
