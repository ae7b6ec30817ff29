import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { isOrderValue, MAX_ORDER_KEY, ORDER_ROOT, parseRoot, partOfRoot } from '@/lib/editor/document-roots'
import { addEntry, listEntries, moveEntry, removeEntry, restoreEntry } from '@/lib/editor/faq-order'
import { newDocument } from '@/lib/editor/new-document'
import { sampleContent } from '@/tests/support/editor-content'

describe('the order of questions', () => {
  it('adds, moves, removes and restores', () => {
    const ydoc = open()
    const id = addEntry(ydoc, 'customerFaq', 1, null)
    expect(ids(ydoc)).toEqual(['out', id, 'power', 'cost'])
    expect(ydoc.getXmlFragment(`q:${id}`).length).toBe(1)
    expect(moveEntry(ydoc, id, 'customerFaq', 3, null)).toBe(true)
    expect(ids(ydoc)).toEqual(['out', 'power', 'cost', id])
    expect(moveEntry(ydoc, id, 'customerFaq', 9, null)).toBe(false)
    expect(moveEntry(ydoc, 'out', 'internalFaq', 0, null)).toBe(true)
    expect(listEntries(ydoc, 'internalFaq').map((entry) => entry.id)).toEqual(['out', 'market', 'stop'])
    expect(removeEntry(ydoc, 'power', null)).toBe(true)
    expect(removeEntry(ydoc, 'power', null)).toBe(false)
    expect(moveEntry(ydoc, 'power', 'internalFaq', 0, null)).toBe(false)
    expect(ids(ydoc)).toEqual(['cost', id])
    expect(ydoc.getXmlFragment('a:power').toString()).toContain('One plug.')
    expect(restoreEntry(ydoc, 'power', null)).toBe(true)
    expect(ids(ydoc)).toEqual(['power', 'cost', id])
    expect(moveEntry(ydoc, 'nobody', 'customerFaq', 0, null)).toBe(false)
  })

  it('puts a question where it was asked for, whatever happened before', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 60 }), (moves) => {
        const ydoc = open()
        for (const [which, index] of moves) {
          const list = listEntries(ydoc, 'customerFaq')
          if (which > 6) addEntry(ydoc, 'customerFaq', index, null)
          else {
            const { id } = list[which % list.length] as { id: string }
            moveEntry(ydoc, id, 'customerFaq', index, null)
            const expected = list.map((entry) => entry.id).filter((each) => each !== id)
            expected.splice(index, 0, id)
            expect(ids(ydoc)).toEqual(expected)
          }
        }
        for (const { key } of listEntries(ydoc, 'customerFaq')) expect(key.length).toBeLessThan(30)
      }),
      { numRuns: 50 },
    )
  })

  it('numbers a list anew when a key is forged or there is no room', () => {
    const ydoc = open()
    const order = ydoc.getMap(ORDER_ROOT)
    order.set('out', { list: 'customerFaq', key: 'zzz' })
    order.set('power', { list: 'customerFaq', key: 'zzzz' })
    const id = addEntry(ydoc, 'customerFaq', 1, null)
    expect(ids(ydoc)).toEqual(['cost', id, 'out', 'power'])
    addEntry(ydoc, 'customerFaq', 4, null, 'last')
    expect(ids(ydoc)).toEqual(['cost', id, 'out', 'power', 'last'])
  })

  it('reads alike on two replicas that made the same key', () => {
    const [a, b] = [open(), open()]
    a.getMap(ORDER_ROOT).set('x', { list: 'customerFaq', key: 'a0' })
    b.getMap(ORDER_ROOT).set('y', { list: 'customerFaq', key: 'a0' })
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
    expect(ids(a)).toEqual(ids(b))
    expect(ids(a)).toContain('x')
    moveEntry(a, 'cost', 'customerFaq', 1, null)
    expect(ids(a)).toContain('y')
  })

  it('never reads junk', () => {
    const ydoc = open()
    const order = ydoc.getMap(ORDER_ROOT)
    for (const [index, value] of [1, null, 'x', [], {}, { list: 'x', key: 'a0' }, { list: 'customerFaq', key: 1 }].entries())
      order.set(`j${index}`, value)
    order.set('Bad Id', { list: 'customerFaq', key: 'a0' })
    order.set('long', { list: 'customerFaq', key: `a${'1'.repeat(MAX_ORDER_KEY)}` })
    expect(ids(ydoc)).toEqual(['out', 'power', 'cost'])
    expect(isOrderValue({ list: 'customerFaq', key: 'a0', removed: true })).toBe(true)
    expect(isOrderValue({ list: 'customerFaq', key: 'a0', removed: false })).toBe(false)
    expect(isOrderValue({ list: 'customerFaq', key: 'a0', other: 1 })).toBe(false)
  })
})

describe('names of roots', () => {
  it('are those of sections, questions, answers and the order map, and no others', () => {
    expect(parseRoot('s:problem')).toMatchObject({ kind: 'section', key: 'problem', line: false })
    expect(parseRoot('s:headline')).toMatchObject({ line: true })
    expect(parseRoot('q:out')).toMatchObject({ kind: 'question', id: 'out', line: true })
    expect(parseRoot('a:out')).toMatchObject({ kind: 'answer', id: 'out', line: false })
    expect(parseRoot('order')).toMatchObject({ kind: 'order' })
    for (const name of ['', 's:', 's:tenth', 's:customerFaq', 'q:', 'q:A B', 'default', 'orders', 's:toString'])
      expect(parseRoot(name)).toBeNull()
  })

  it('belong to a section or to the list the question stands in', () => {
    const ydoc = open()
    expect(partOfRoot(ydoc, 's:problem')).toBe('problem')
    expect(partOfRoot(ydoc, 'a:market')).toBe('internalFaq')
    expect(partOfRoot(ydoc, 'q:nobody')).toBeNull()
    expect(partOfRoot(ydoc, 'order')).toBeNull()
  })
})

function open(): Y.Doc {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, newDocument(sampleContent()))
  return ydoc
}

function ids(ydoc: Y.Doc): string[] {
  return listEntries(ydoc, 'customerFaq').map((entry) => entry.id)
}
