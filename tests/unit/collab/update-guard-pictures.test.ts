import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Refusal } from '@/lib/collab/refusal'
import { checkUpdate } from '@/lib/collab/update-guard'
import { copyOf, elementOf, firstText, paragraphOf, sampleDocument, updateOf } from '@/tests/support/collab-documents'

const ONE = '0190f3c8-1c2d-7e3f-8a4b-5c6d7e8f9a0b'
const TWO = '0190f3c8-1c2d-7e3f-8a4b-5c6d7e8f9a0c'

type Edit = (replica: Y.Doc) => void

function pictureOf(attributes: Record<string, unknown> = {}): Y.XmlElement {
  const element = elementOf('picture')
  const all = { pictureId: ONE, pixelWidth: 800, pixelHeight: 600, ...attributes }
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value as never)
  return element
}

const inSolution = (element: () => Y.XmlElement) => (d: Y.Doc) => d.getXmlFragment('s:solution').insert(0, [element()])

/** The pictures that an edit brings into the text; throws where it is refused. */
function seen(server: Y.Doc, edit: Edit): string[] {
  const ids: string[] = []
  checkUpdate(
    server,
    updateOf(copyOf(server), edit),
    () => false,
    (id) => ids.push(id),
  )
  return ids
}

const honest: Record<string, Edit> = {
  'in a section': inSolution(() => pictureOf()),
  'in an answer, described and narrow': (d) =>
    d.getXmlFragment('a:out').push([pictureOf({ alt: 'A tray', caption: 'The tray', width: 'half' })]),
}

const forged: Record<string, Edit> = {
  'in a list': inSolution(() => elementOf('bulletList', elementOf('listItem', paragraphOf('a'), pictureOf()))),
  'in a quote': inSolution(() => elementOf('blockquote', pictureOf())),
  'in a paragraph': (d) => (d.getXmlFragment('s:problem').get(0) as Y.XmlElement).insert(1, [pictureOf()]),
  'in the headline': (d) => d.getXmlFragment('s:headline').insert(1, [pictureOf()]),
  'with text in it': inSolution(() => elementOf('picture', new Y.XmlText('x'))),
  'with an address for an id': inSolution(() => pictureOf({ pictureId: 'https://example.com/a.png' })),
  'with an address beside its id': inSolution(() => pictureOf({ src: 'https://example.com/a.png' })),
  'wider than its column': inSolution(() => pictureOf({ width: 'page' })),
  'a million pixels wide': inSolution(() => pictureOf({ pixelWidth: 1_000_000 })),
  'half a pixel high': inSolution(() => pictureOf({ pixelHeight: 0.5 })),
  'described without end': inSolution(() => pictureOf({ alt: 'x'.repeat(301) })),
  'with a caption of two lines': inSolution(() => pictureOf({ caption: 'one\ntwo' })),
  'with a caption that is no text': inSolution(() => pictureOf({ caption: { toString: 'x' } })),
}

describe('the check of an update with a picture', () => {
  it.each(Object.keys(honest))('lets it in %s, and names it', (name) =>
    expect(seen(sampleDocument(), honest[name] as Edit)).toEqual([ONE]),
  )

  it.each(Object.keys(forged))('refuses it %s', (name) =>
    expect(() => seen(sampleDocument(), forged[name] as Edit)).toThrow(expect.any(Refusal)),
  )

  it('names one that takes the place of another, and none when only its words change', () => {
    const server = sampleDocument()
    server.getXmlFragment('s:solution').insert(0, [pictureOf()])
    const first = (d: Y.Doc) => d.getXmlFragment('s:solution').get(0) as Y.XmlElement
    expect(seen(server, (d) => first(d).setAttribute('pictureId', TWO))).toEqual([TWO])
    expect(seen(server, (d) => first(d).setAttribute('alt', TWO))).toEqual([])
    expect(seen(server, (d) => firstText(d, 's:summary').insert(0, TWO))).toEqual([])
  })
})
