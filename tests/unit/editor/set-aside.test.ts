import { TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { tableCommands, toggleList, toggleQuote } from '@/lib/editor/format-commands'
import { findSlot } from '@/lib/editor/slots'
import { markupOf } from '@/tests/support/editor-markup'
import { at, press, type Replica, replica, select, sync, textOf, type } from '@/tests/support/editor-replica'

const ROOT = 'a:stop'
const TEXT = 'Fewer than 30% fewer missed doses by June.'

describe('what somebody types in a paragraph that another person takes elsewhere', () => {
  it.each([
    ['a bullet list', () => toggleList('bulletList')],
    ['a numbered list', () => toggleList('orderedList')],
    ['a quote', () => toggleQuote],
  ])('stands where it was typed when it becomes %s', (_name, command) => {
    const [ann, ben] = [replica(), replica()]
    select(ann, ROOT)
    press(ann, command())
    select(ben, ROOT, 10)
    type(ben, ' BEN')
    sync(ann, ben)
    for (const person of [ann, ben]) expect(textOf(person, ROOT)).toBe('Fewer than BEN 30% fewer missed doses by June.')
    expect(markupOf(ann.ydoc, ROOT)).toMatch(/^<(bulletlist><listitem|orderedlist><listitem|blockquote)><paragraph>Fewer/)
    expect(ben.view.state.selection.head).toBe(at(ben, ROOT, 14))
    type(ben, '!')
    sync(ann, ben)
    expect(textOf(ann, ROOT)).toBe('Fewer than BEN! 30% fewer missed doses by June.')
  })

  it('stays when the wrapping is undone and done again', () => {
    const [ann, ben] = [replica(), replica()]
    select(ann, ROOT)
    press(ann, toggleList('bulletList'))
    select(ben, ROOT, 10)
    type(ben, ' BEN')
    sync(ann, ben)
    ann.binding.history.undo()
    sync(ann, ben)
    expect(markupOf(ben.ydoc, ROOT)).toBe('<paragraph>Fewer than BEN 30% fewer missed doses by June.</paragraph>')
    ann.binding.history.redo()
    sync(ann, ben)
    expect(markupOf(ben.ydoc, ROOT)).toMatch(/^<bulletlist><listitem><paragraph>Fewer than BEN/)
    expectSame(ann, ben)
  })

  it('stands once when two people wrap it in different things', () => {
    const [ann, ben, cat] = [replica(), replica(), replica()]
    select(ann, ROOT)
    press(ann, toggleList('bulletList'))
    select(ben, ROOT)
    press(ben, toggleQuote)
    select(cat, ROOT, 5)
    type(cat, ' CAT')
    sync(ann, ben, cat)
    for (const person of [ann, ben, cat]) expect(textOf(person, ROOT)).toBe(`Fewer CAT${TEXT.slice(5)}`)
    expectSame(ann, ben, cat)
  })

  it('comes back when the paragraph was deleted, or joined to the one before it', () => {
    const [ann, ben] = [replica(), replica()]
    const start = at(ann, ROOT)
    ann.view.dispatch(ann.view.state.tr.split(start + 10))
    sync(ann, ben)
    ann.view.dispatch(ann.view.state.tr.join(start + 11))
    const { state } = ben.view
    ben.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, start + 3)))
    type(ben, 'BEN')
    sync(ann, ben)
    expect(textOf(ann, ROOT)).toBe(`BEN|${TEXT}`)
    expectSame(ann, ben)
    // And can be deleted, now that it was seen.
    const slot = findSlot(ann.view.state.doc, ROOT)
    if (slot) ann.view.dispatch(ann.view.state.tr.delete(slot.start, slot.start + (slot.node.firstChild?.nodeSize ?? 0)))
    sync(ann, ben)
    expect(textOf(ben, ROOT)).toBe(TEXT)
    expectSame(ann, ben)
  })

  it('comes back in its cell when the table was deleted', () => {
    const [ann, ben] = [replica(), replica()]
    select(ann, 's:howItWorks')
    press(ann, tableCommands.deleteTable)
    expect(textOf(ann, 's:howItWorks')).toBe('£2.10 a month.')
    select(ben, 's:howItWorks', 4)
    type(ben, 'BEN')
    sync(ann, ben)
    expect(textOf(ann, 's:howItWorks')).toContain('BEN')
    expect(markupOf(ann.ydoc, 's:howItWorks')).toMatch(/^<table><tablerow><tableheader><paragraph>BEN</)
    expectSame(ann, ben)
  })

  it('comes back when a new paragraph is undone while somebody begins to write in it', () => {
    const [ann, ben] = [replica(), replica()]
    const end = at(ann, ROOT, TEXT.length)
    ann.view.dispatch(ann.view.state.tr.split(end))
    sync(ann, ben)
    ann.binding.history.undo()
    expect(textOf(ann, ROOT)).toBe(TEXT)
    ben.view.dispatch(ben.view.state.tr.setSelection(TextSelection.create(ben.view.state.doc, end + 2)))
    type(ben, 'BEN')
    sync(ann, ben)
    expect(textOf(ann, ROOT)).toBe(`${TEXT}|BEN`)
    expectSame(ann, ben)
  })
})

function expectSame(...people: Replica[]): void {
  const [first, ...others] = people as [Replica, ...Replica[]]
  for (const other of others)
    for (const root of [ROOT, 's:howItWorks']) expect(markupOf(other.ydoc, root)).toBe(markupOf(first.ydoc, root))
}
