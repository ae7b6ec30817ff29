import { Plugin } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { DocumentBinding } from '@/lib/editor/binding'
import { canonicalContent } from '@/lib/editor/canonical'
import { readContent } from '@/lib/editor/content'
import { moveEntry } from '@/lib/editor/faq-order'
import { documentSchema } from '@/lib/editor/schema'
import { findSlot } from '@/lib/editor/slots'
import { syncPlugin } from '@/lib/editor/sync-plugin'
import { at, HeadlessView, type Replica, replica, SAMPLE, select, sync, textOf, type } from '@/tests/support/editor-replica'

describe('a view that begins with the page', () => {
  it('is not drawn again, and what others write comes after', () => {
    const ydoc = new Y.Doc()
    Y.applyUpdate(ydoc, SAMPLE)
    const binding = new DocumentBinding(ydoc)
    const ann = { ydoc, binding, view: new HeadlessView([syncPlugin(binding)], binding.page(documentSchema())) }
    expect(ann.view.dispatched).toBe(0)
    const ben = replica()
    select(ben, 's:summary', 0)
    type(ben, '>>')
    sync(ann, ben)
    expect(textOf(ann, 's:summary').startsWith('>>LEEDS')).toBe(true)
    type(ann, '!')
    sync(ann, ben)
    expect(ben.view.state.doc.eq(ann.view.state.doc)).toBe(true)
  })
})

describe('editing together', () => {
  it('keeps the caret beside its letter when others write in the same paragraph', () => {
    const [ann, ben] = [replica(), replica()]
    select(ann, 's:summary', 6)
    select(ben, 's:summary', 0)
    type(ben, 'EE')
    select(ben, 's:summary', 40)
    type(ben, 'Later. ')
    sync(ann, ben)
    expect(ann.view.state.selection.head).toBe(at(ann, 's:summary', 8))
    type(ann, '!')
    sync(ann, ben)
    expect(textOf(ben, 's:summary').startsWith('EELEEDS.!')).toBe(true)
  })

  it('does not mistake which of two equal letters came from whom', () => {
    const [ann, ben] = [replica(), replica()]
    select(ann, 'a:out')
    type(ann, 'aaa')
    sync(ann, ben)
    select(ann, 'a:out', 1)
    select(ben, 'a:out', 0)
    type(ben, 'a')
    sync(ann, ben)
    expect(ann.view.state.selection.head).toBe(at(ann, 'a:out', 2))
  })

  it('keeps a selection on its words', () => {
    const [ann, ben] = [replica(), replica()]
    select(ann, 's:summary', 0, 's:summary', 5)
    select(ben, 's:summary', 0)
    type(ben, '>>')
    select(ben, 's:summary', 7)
    type(ben, '<<')
    sync(ann, ben)
    const { from, to } = ann.view.state.selection
    expect(ann.view.state.doc.textBetween(from, to)).toBe('LEEDS')
  })

  it('merges what two people begin in the same empty paragraph', () => {
    const [ann, ben] = [replica(), replica()]
    select(ann, 'q:out')
    for (const person of [ann, ben]) {
      const slot = findSlot(person.view.state.doc, 's:leaderQuote')
      if (slot)
        person.view.dispatch(
          person.view.state.tr.replaceWith(slot.start, slot.start + slot.node.content.size, documentSchema().node('paragraph')),
        )
    }
    sync(ann, ben)
    select(ann, 's:leaderQuote')
    type(ann, 'Ann ')
    select(ben, 's:leaderQuote')
    type(ben, 'Ben ')
    sync(ann, ben)
    expect(textOf(ann, 's:leaderQuote')).toContain('Ann ')
    expect(textOf(ann, 's:leaderQuote')).toContain('Ben ')
    expect(textOf(ann, 's:leaderQuote')).toBe(textOf(ben, 's:leaderQuote'))
  })

  it('leaves a place for the caret when two people empty a section between them', () => {
    const [ann, ben] = [replica(), replica()]
    for (const [person, index] of [
      [ann, 0],
      [ben, 1],
    ] as const) {
      person.ydoc.transact(() => person.ydoc.getXmlFragment('s:summary').delete(index, 1))
    }
    sync(ann, ben)
    expect(ann.ydoc.getXmlFragment('s:summary').length).toBe(0)
    expect(textOf(ann, 's:summary')).toBe('')
    select(ann, 's:summary')
    type(ann, 'Anew.')
    sync(ann, ben)
    expect(textOf(ben, 's:summary')).toBe('Anew.')
  })

  it('leaves words in their paragraph when somebody else puts one before it and changes it at once', () => {
    const [ann, ben] = [replica(), replica()]
    const slot = findSlot(ann.view.state.doc, 'a:stop')
    const start = slot?.start ?? 0
    const before = documentSchema().node('paragraph', null, documentSchema().text('Something else.'))
    ann.view.dispatch(ann.view.state.tr.insertText('!', start + 6).insert(start, before))
    select(ben, 'a:stop', 20)
    type(ben, 'BEN')
    sync(ann, ben)
    expect(textOf(ann, 'a:stop')).toBe('Something else.|Fewer! than 30% fewerBEN missed doses by June.')
    expect(textOf(ben, 'a:stop')).toBe(textOf(ann, 'a:stop'))
  })

  it('marks what came from Yjs, so that other plugins know it', () => {
    const origins: unknown[] = []
    const spy = new Plugin({
      state: { init: () => null, apply: (tr) => void (tr.docChanged && origins.push(tr.getMeta('y-sync$'))) },
    })
    const [ann, ben] = [replica(undefined, [spy]), replica()]
    origins.length = 0
    select(ben, 's:problem')
    type(ben, 'x')
    sync(ann, ben)
    type(ann, 'y')
    expect(origins).toEqual([{ isChangeOrigin: true }, undefined])
  })

  it('replaces only what changed, so that decorations elsewhere in the section stay', () => {
    const steps: number[] = []
    const spy = new Plugin({
      state: {
        init: () => null,
        apply: (tr) => {
          for (const map of tr.mapping.maps) map.forEach((from, to) => void steps.push(to - from))
        },
      },
    })
    const [ann, ben] = [replica(undefined, [spy]), replica()]
    steps.length = 0
    select(ben, 's:problem', 2)
    type(ben, 'x')
    const slot = findSlot(ben.view.state.doc, 's:problem')
    if (slot) ben.view.dispatch(ben.view.state.tr.insertText('y', slot.start + slot.node.content.size - 4))
    sync(ann, ben)
    expect(textOf(ann, 's:problem')).toBe(textOf(ben, 's:problem'))
    expect(steps).toEqual([0, 0])
  })

  it('merges overlapping comments of two people, and the hash does not see them', () => {
    const [ann, ben] = [replica(), replica()]
    const plain = canonicalContent(readContent(ann.ydoc))
    const comment = (person: Replica, id: string, from: number, to: number) => {
      const mark = documentSchema().mark('comment', { id })
      person.view.dispatch(person.view.state.tr.addMark(at(person, 's:summary', from), at(person, 's:summary', to), mark))
    }
    comment(ann, 'x', 0, 12)
    comment(ben, 'y', 6, 20)
    sync(ann, ben)
    const marked = new Map<string, string>()
    ann.view.state.doc.descendants((node) => {
      for (const mark of node.marks.filter((each) => each.type.name === 'comment'))
        marked.set(mark.attrs.id, (marked.get(mark.attrs.id) ?? '') + node.text)
    })
    expect(Object.fromEntries(marked)).toEqual({ x: 'LEEDS. 19 No', y: ' 19 November 2' })
    expect(canonicalContent(readContent(ann.ydoc))).toBe(plain)
    expect(canonicalContent(readContent(ben.ydoc))).toBe(plain)
  })
})

describe('undo', () => {
  it('takes back only my own edits, section by section, and puts the caret back', () => {
    const [ann, ben] = [replica(), replica()]
    select(ann, 's:problem', 3)
    type(ann, 'one')
    select(ann, 'q:out', 0)
    type(ann, 'two')
    select(ben, 's:problem', 0)
    type(ben, 'BEN')
    sync(ann, ben)
    select(ann, 'a:stop', 2)
    ann.binding.history.undo()
    expect(textOf(ann, 'q:out')).toBe('What if I am out?')
    expect(textOf(ann, 's:problem')).toContain('Halone')
    expect(ann.view.state.selection.head).toBe(at(ann, 'q:out', 0))
    ann.binding.history.undo()
    expect(textOf(ann, 's:problem').startsWith('BENHalf')).toBe(true)
    expect(ann.view.state.selection.head).toBe(at(ann, 's:problem', 6))
    expect(ann.binding.history.canUndo()).toBe(false)
    ann.binding.history.redo()
    ann.binding.history.redo()
    expect(textOf(ann, 'q:out')).toBe('twoWhat if I am out?')
    expect(textOf(ann, 's:problem').startsWith('BENHalone')).toBe(true)
  })

  it('never loses a question that somebody else moved meanwhile', { timeout: 60_000 }, () => {
    for (let round = 0; round < 20; round++) {
      const [ann, ben] = [replica(), replica()]
      ann.binding.changeOrder((ydoc, origin) => moveEntry(ydoc, 'out', 'customerFaq', 2, origin))
      ben.binding.changeOrder((ydoc, origin) => moveEntry(ydoc, 'out', 'internalFaq', 0, origin))
      sync(ann, ben)
      ann.binding.history.undo()
      ben.binding.history.undo()
      sync(ann, ben)
      for (const person of [ann, ben]) expect(findSlot(person.view.state.doc, 'q:out')).not.toBeNull()
      expect(textOf(ann, 'q:out')).toBe('What if I am out?')
    }
  })

  it('survives a new view', () => {
    const ann = replica()
    select(ann, 's:problem')
    type(ann, 'x')
    ann.view.destroy()
    expect(ann.binding.history.canUndo()).toBe(true)
    ann.binding.history.undo()
    expect(readContent(ann.ydoc).sections.problem[0]?.content?.[0]?.text).toBe('Half of ')
  })
})
