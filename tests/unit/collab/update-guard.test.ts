import * as encoding from 'lib0/encoding'
import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { Refusal } from '@/lib/collab/refusal'
import { checkUpdate } from '@/lib/collab/update-guard'
import { addEntry, moveEntry, removeEntry } from '@/lib/editor/faq-order'
import { copyOf, elementOf, firstText, paragraphOf, sampleDocument, updateOf } from '@/tests/support/collab-documents'

const nobody = () => false

/** The refusal of what `forge` makes on a fresh replica, as "reason: detail"; null when it is let in. */
function judge(forge: (replica: Y.Doc) => Uint8Array, isForeign = nobody): string | null {
  const server = sampleDocument()
  const update = forge(copyOf(server))
  const before = Y.encodeStateAsUpdate(server)
  try {
    checkUpdate(server, update, isForeign)
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return `${error.reason}: ${error.detail}`
  } finally {
    expect(Y.encodeStateAsUpdate(server)).toEqual(before)
  }
}

const change = (edit: (replica: Y.Doc) => void) => (replica: Y.Doc) => updateOf(replica, edit)
/** Edits a replica that never saw the document, so that roots can be taken for other types than they are. */
const blind = (edit: (stranger: Y.Doc) => void) => () => updateOf(new Y.Doc(), edit)

const honest: Record<string, (replica: Y.Doc) => Uint8Array> = {
  'a letter in a paragraph': change((d) => firstText(d, 's:summary').insert(3, 'x')),
  'a letter in the headline': change((d) => firstText(d, 's:headline').insert(0, 'x')),
  'an emptied headline': change((d) => firstText(d, 's:headline').delete(0, firstText(d, 's:headline').length)),
  'a new paragraph': change((d) => d.getXmlFragment('s:problem').insert(1, [paragraphOf('new')])),
  'an emptied section': change((d) => d.getXmlFragment('s:problem').delete(0, d.getXmlFragment('s:problem').length)),
  'bold text': change((d) => firstText(d, 's:summary').format(0, 5, { bold: {} })),
  'a link': change((d) => firstText(d, 's:summary').format(0, 5, { link: { href: 'https://example.com/a' } })),
  'a link taken away': change((d) => firstText(d, 's:summary').format(0, 5, { link: null })),
  'two comments over one word': change((d) => {
    firstText(d, 's:headline').format(0, 5, { 'comment--a1': { id: 'a1' } })
    firstText(d, 's:headline').format(2, 5, { 'comment--b2': { id: 'b2' } })
  }),
  'a table': change((d) => {
    const cell = elementOf('tableCell', paragraphOf('in a cell'))
    cell.setAttribute('colspan', 2 as never)
    d.getXmlFragment('s:solution').push([elementOf('table', elementOf('tableRow', cell))])
  }),
  'a nested list': change((d) =>
    d
      .getXmlFragment('s:solution')
      .push([
        elementOf(
          'bulletList',
          elementOf('listItem', paragraphOf('a'), elementOf('bulletList', elementOf('listItem', paragraphOf('b')))),
        ),
      ]),
  ),
  'a block set aside': change((d) => (d.getXmlFragment('s:problem').get(0) as Y.XmlElement).setAttribute('aside', true as never)),
  'a paragraph moved': change((d) => (d.getXmlFragment('s:problem').get(0) as Y.XmlElement).setAttribute('home', '12:345')),
  'a question added': change((d) => addEntry(d, 'customerFaq', 0, null)),
  'a question moved': change((d) => moveEntry(d, [...d.getMap('order').keys()][0] as string, 'internalFaq', 0, null)),
  'a question removed': change((d) => removeEntry(d, [...d.getMap('order').keys()][0] as string, null)),
  'a whole state that is known': (d) => Y.encodeStateAsUpdate(d),
  nothing: () => new Uint8Array([0, 0]),
}

const link = (href: unknown) => change((d) => firstText(d, 's:summary').format(0, 5, { link: { href } as never }))
const order = (value: unknown, id = 'e1') => change((d) => d.getMap('order').set(id, value))
const inProblem = (node: () => Y.XmlElement | Y.XmlText) => change((d) => d.getXmlFragment('s:problem').insert(0, [node()]))
const withAttribute = (name: string, attribute: string, value: unknown) => {
  const element = elementOf(name)
  element.setAttribute(attribute, value as never)
  return element
}
const nested = (levels: number) =>
  change((d) => {
    let place: Y.XmlFragment = d.getXmlFragment('s:problem')
    for (let i = 0; i < levels; i++) {
      place.push([elementOf('bulletList', elementOf('listItem', paragraphOf('')))])
      place = (place.get(place.length - 1) as Y.XmlElement).get(0) as Y.XmlElement
    }
  })

/** The id of a text's first part, as an update writes it. */
const idOf = (text: Y.XmlText) => {
  const { client, clock } = (text as unknown as { _start: Y.Item })._start.id
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
  })
}

const forged: Record<string, (replica: Y.Doc) => Uint8Array> = {
  'a new map at the root': change((d) => d.getMap('evil').set('a', 1)),
  'a tenth section': change((d) => d.getXmlFragment('s:tenth').insert(0, [paragraphOf('x')])),
  'a question with an id that is none': change((d) => d.getXmlFragment('q:A B').insert(0, [new Y.XmlText('x')])),
  'a second text in the headline': change((d) => d.getXmlFragment('s:headline').insert(1, [new Y.XmlText('x')])),
  'two texts in a new question': change((d) => d.getXmlFragment('q:new').insert(0, [new Y.XmlText('x'), new Y.XmlText('y')])),
  'the headline text deleted': change((d) => d.getXmlFragment('s:headline').delete(0, 1)),
  'a question text deleted': change((d) => d.getXmlFragment(`q:${[...d.getMap('order').keys()][0]}`).delete(0, 1)),
  'a question text made and deleted at once': change((d) => {
    const update = updateOf(d, () => d.getXmlFragment('q:new').insert(0, [new Y.XmlText('x')]))
    expect(update.length).toBeGreaterThan(2)
    d.getXmlFragment('q:new').delete(0, 1)
  }),
  'a paragraph in the headline': change((d) => d.getXmlFragment('s:headline').insert(1, [paragraphOf('x')])),
  'text directly in a section': inProblem(() => new Y.XmlText('x')),
  'an unknown node': inProblem(() => elementOf('script')),
  'an unknown node deep inside': change((d) =>
    (d.getXmlFragment('s:problem').get(0) as Y.XmlElement).insert(1, [elementOf('script')]),
  ),
  'a placeholder of the editor': inProblem(() => elementOf('unknownBlock')),
  'the frame inside a section': inProblem(() => elementOf('faqEntry')),
  'a table in a list': inProblem(() => elementOf('bulletList', elementOf('listItem', paragraphOf('a'), elementOf('table')))),
  'a paragraph in a paragraph': inProblem(() => elementOf('paragraph', paragraphOf('x'))),
  'a list item without a list': inProblem(() => elementOf('listItem', paragraphOf('x'))),
  'a list a hundred levels deep': nested(100),
  'a list a thousand levels deep': nested(500),
  'a javascript link': link('javascript:alert(1)'),
  'a javascript link with a tab inside': link('java\tscript:alert(1)'),
  'a data link': link('data:text/html,x'),
  'a link without an address': link(undefined),
  'a link with more than an address': change((d) =>
    firstText(d, 's:summary').format(0, 5, { link: { href: 'https://a.example', onclick: 'x' } }),
  ),
  'an unknown mark': change((d) => firstText(d, 's:summary').format(0, 5, { blink: {} })),
  'a mark of another mark': change((d) => firstText(d, 's:summary').format(0, 5, { 'bold--x': {} })),
  'a mark named like a method': change((d) => firstText(d, 's:summary').format(0, 5, { constructor: {} } as never)),
  'a bold headline': change((d) => firstText(d, 's:headline').format(0, 5, { bold: {} })),
  'a comment with a forged id': change((d) => firstText(d, 's:headline').format(0, 5, { 'comment--x': { id: '"><b>' } })),
  'an embed': change((d) => firstText(d, 's:summary').insertEmbed(0, { image: 'x' })),
  'an attribute on a text': change((d) => firstText(d, 's:summary').setAttribute('x', 'y')),
  'an unknown attribute': inProblem(() => withAttribute('paragraph', 'onclick', 'x')),
  'a block set aside by a word': inProblem(() => withAttribute('paragraph', 'aside', 'yes')),
  'a line break set aside': change((d) =>
    (d.getXmlFragment('s:problem').get(0) as Y.XmlElement).push([withAttribute('hardBreak', 'aside', true)]),
  ),
  'a list in the place of a paragraph': inProblem(() => withAttribute('bulletList', 'of', '12:345')),
  'a paragraph in the place of no name': inProblem(() => withAttribute('paragraph', 'home', 'constructor')),
  'an attribute named like a method': inProblem(() => withAttribute('paragraph', 'constructor', 'x')),
  'a cell a billion columns wide': inProblem(() =>
    elementOf('table', elementOf('tableRow', withAttribute('tableCell', 'colspan', 1e9))),
  ),
  'a cell with a text as its span': inProblem(() =>
    elementOf('table', elementOf('tableRow', withAttribute('tableCell', 'rowspan', '2'))),
  ),
  'a map inside a paragraph': change((d) =>
    (d.getXmlFragment('s:problem').get(0) as Y.XmlElement).insert(0, [new Y.Map() as never]),
  ),
  'a subdocument': order(new Y.Doc()),
  'a nested type in the order': order(new Y.Map()),
  'bytes in the order': order(new Uint8Array(3)),
  'an unknown list': order({ list: 'other', key: 'a0' }),
  'an order key that is none': order({ list: 'customerFaq', key: '<b>' }),
  'an order key without end': order({ list: 'customerFaq', key: 'a'.repeat(1000) }),
  'more than an order value': order({ list: 'customerFaq', key: 'a0', text: 'x' }),
  'an order value under an id that is none': order({ list: 'customerFaq', key: 'a0' }, 'A B'),
  'items in the order as in a list': blind((d) => d.getArray('order').push([{ list: 'customerFaq', key: 'a0' }])),
  'keys on a section': blind((d) => d.getMap('s:problem').set('x', 1)),
  'text on a section as if it were one text': blind((d) => d.getText('s:problem').insert(0, 'x')),
  'an edit that rests on another that is missing': (d) => {
    firstText(d, 's:summary').insert(0, 'a')
    return updateOf(d, () => firstText(d, 's:summary').insert(1, 'b'))
  },
  'a neighbour that is missing': (d) => {
    const other = copyOf(d)
    const theirs = updateOf(other, () => firstText(other, 's:summary').insert(0, 'theirs'))
    Y.applyUpdate(d, theirs)
    return updateOf(d, () => firstText(d, 's:summary').insert(3, 'mine'))
  },
  'a deletion of what is still to come': (d) => {
    firstText(d, 's:summary').insert(0, 'abc')
    return updateOf(d, () => firstText(d, 's:summary').delete(0, 2))
  },
  'a tombstone of no length': () => Uint8Array.of(1, 1, 7, 0, 0, 0, 0),
  'a tombstone that uses up a client id': () => Uint8Array.of(1, 1, 7, 0, 0, 255, 255, 255, 255, 255, 255, 255, 15, 0),
  'a text of no length': (d) => Uint8Array.of(1, 1, 7, 0, 132, ...idOf(firstText(d, 's:summary')), 0, 0),
  'a deletion of nothing': () => Uint8Array.of(0, 1, 7, 1, 0, 0),
  'half an update': (d) => updateOf(d, () => d.getXmlFragment('s:problem').insert(0, [paragraphOf('x')])).slice(0, 9),
  noise: () => Uint8Array.from({ length: 40 }, (_, i) => (i * 97 + 13) % 256),
}

describe('the check of an update', () => {
  it.each(Object.keys(honest))('lets in %s', (name) => expect(judge(honest[name] as never)).toBeNull())

  it.each(Object.keys(forged))('refuses %s', (name) => expect(judge(forged[name] as never)).not.toBeNull())

  it('refuses a client id that somebody else writes under', () => {
    const type = change((d) => firstText(d, 's:summary').insert(0, 'x'))
    expect(judge(type, () => true)).toContain('belongs to somebody else')
    expect(judge(honest['a whole state that is known'] as never, () => true)).toBeNull()
  })

  it('refuses a known beginning that goes on in another section', () => {
    const server = sampleDocument()
    const stranger = copyOf(server)
    stranger.clientID = 77
    const first = copyOf(server)
    first.clientID = 77
    Y.applyUpdate(
      server,
      updateOf(first, (d) => d.getXmlFragment('s:problem').insert(0, [paragraphOf('a')])),
    )
    const tail = updateOf(stranger, (d) => firstText(d, 's:summary').insert(0, 'abcdef'))
    expect(() => checkUpdate(server, tail, nobody)).toThrow(Refusal)
  })

  it('looks through the roots of a document once, however many an update touches', () => {
    const server = sampleDocument()
    const replica = copyOf(server)
    const write = (d: Y.Doc) =>
      d.transact(() => {
        for (let i = 0; i < 50; i++) d.getXmlFragment(`a:x${i}`).insert(0, [paragraphOf('x')])
      })
    Y.applyUpdate(server, updateOf(replica, write))
    const look = vi.spyOn(server.share, Symbol.iterator)
    checkUpdate(server, updateOf(replica, write), nobody)
    expect(look).toHaveBeenCalledTimes(1)
  })

  it('drops what lands in deleted text, as Yjs does', () => {
    const server = sampleDocument()
    const late = copyOf(server)
    const update = updateOf(late, (d) => firstText(d, 's:summary').insert(0, 'late'))
    server.getXmlFragment('s:summary').delete(0, 1)
    expect(checkUpdate(server, update, nobody)).toEqual({ sections: [], squares: 0 })
  })

  it('names the sections and question lists that are touched', () => {
    const server = sampleDocument()
    const sections = (edit: (d: Y.Doc) => void) => checkUpdate(server, updateOf(copyOf(server), edit), nobody).sections.sort()
    const [first] = [...server.getMap('order').keys()] as [string]
    const { list } = server.getMap('order').get(first) as { list: string }
    expect(sections((d) => firstText(d, 's:summary').insert(0, 'x'))).toEqual(['summary'])
    expect(sections((d) => firstText(d, 's:summary').delete(0, 2))).toEqual(['summary'])
    expect(sections((d) => firstText(d, `q:${first}`).insert(0, 'x'))).toEqual([list])
    expect(sections((d) => moveEntry(d, first, 'internalFaq', 0, null))).toEqual(['customerFaq', 'internalFaq'])
    expect(
      sections((d) => {
        firstText(d, 's:headline').delete(0, 1)
        d.getXmlFragment('s:problem').insert(0, [paragraphOf('x')])
      }),
    ).toEqual(['headline', 'problem'])
  })
})
