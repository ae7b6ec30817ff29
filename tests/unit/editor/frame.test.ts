import { AllSelection, type Command, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { deleteAcrossSlots } from '@/lib/editor/delete-across'
import {
  addAskedQuestion,
  addQuestion,
  moveQuestion,
  questionAfterAnswer,
  removeEmptyQuestion,
  removeQuestion,
  restoreQuestion,
} from '@/lib/editor/entry-commands'
import { listEntries } from '@/lib/editor/faq-order'
import { goToPart, goToSlot, leaveLine, selectSlot, stopAtEnd, stopAtStart } from '@/lib/editor/slot-commands'
import { findSlot, listSlots, slotAt } from '@/lib/editor/slots'
import { at, press, type Replica, replica, select, textOf, type } from '@/tests/support/editor-replica'

describe('edits that would break the frame', () => {
  it('are refused, and the page stays', () => {
    const ann = replica()
    const { doc } = ann.view.state
    const section = findSlot(doc, 's:problem')?.start ?? 0
    const spoil: (() => void)[] = [
      () => ann.view.dispatch(ann.view.state.tr.delete(0, doc.content.size)),
      () => ann.view.dispatch(ann.view.state.tr.delete(section - 1, section + (doc.nodeAt(section - 1)?.content.size ?? 0) + 1)),
      () => ann.view.dispatch(ann.view.state.tr.setNodeAttribute(section - 1, 'key', 'solution')),
      () => ann.view.dispatch(ann.view.state.tr.setSelection(new AllSelection(doc)).deleteSelection()),
      () => ann.view.dispatch(ann.view.state.tr.setNodeAttribute(at(ann, 'q:out') - 2, 'id', 'other')),
    ]
    for (const attempt of spoil) {
      try {
        attempt()
      } catch (error) {
        expect(String(error)).toMatch(/Invalid content|RangeError|ReplaceError/)
      }
      expect(listSlots(ann.view.state.doc).map((slot) => slot.root)).toEqual(listSlots(doc).map((slot) => slot.root))
    }
    expect(ann.view.state.doc.eq(doc)).toBe(true)
  })
})

describe('deleting over several slots', () => {
  it('takes each part out of its own slot', () => {
    const ann = replica()
    select(ann, 's:headline', 6, 's:summary', 5)
    expect(press(ann, deleteAcrossSlots)).toBe(true)
    expect(textOf(ann, 's:headline')).toBe('Second')
    expect(textOf(ann, 's:subheading')).toBe('')
    expect(textOf(ann, 's:summary')).toBe('. 19 November 2026. Second Bell is a tray.|It rings twice.')
    expect(slotAt(ann.view.state.selection.$head)?.root).toBe('s:headline')
    ann.binding.history.undo()
    expect(textOf(ann, 's:subheading')).toBe('A pharmacy tray that tells the family when a lid stays shut.')
  })

  it('empties the page and leaves its frame, questions included', () => {
    const ann = replica()
    ann.view.dispatch(ann.view.state.tr.setSelection(new AllSelection(ann.view.state.doc)))
    expect(press(ann, deleteAcrossSlots)).toBe(true)
    for (const { root } of listSlots(ann.view.state.doc)) expect(textOf(ann, root)).toBe('')
    expect(listEntries(ann.ydoc, 'customerFaq')).toHaveLength(3)
    ann.view.state.doc.check()
  })

  it('does not touch what lies inside one slot', () => {
    const ann = replica()
    select(ann, 's:headline', 0, 's:headline', 3)
    expect(press(ann, deleteAcrossSlots)).toBe(false)
  })
})

describe('keys', () => {
  it('go from line to line with Enter', () => {
    const ann = replica()
    select(ann, 's:headline', 3)
    press(ann, leaveLine)
    expect(ann.view.state.selection.head).toBe(at(ann, 's:subheading'))
    press(ann, leaveLine)
    expect(press(ann, leaveLine)).toBe(false)
    select(ann, 'q:power')
    press(ann, leaveLine)
    expect(ann.view.state.selection.head).toBe(at(ann, 'a:power'))
  })

  it('go to the next and the previous section or question', () => {
    const ann = replica()
    select(ann, 's:callToAction', 2)
    press(ann, goToPart(1))
    expect(place(ann)).toBe('q:out')
    select(ann, 'a:out', 4)
    press(ann, goToPart(1))
    expect(place(ann)).toBe('q:power')
    select(ann, 'a:power', 4)
    press(ann, goToPart(-1))
    expect(place(ann)).toBe('q:power')
    press(ann, goToPart(-1))
    expect(place(ann)).toBe('q:out')
    select(ann, 's:headline')
    expect(press(ann, goToPart(-1))).toBe(false)
    expect(press(ann, goToSlot('a:stop'))).toBe(true)
    expect(place(ann)).toBe('a:stop')
    expect(press(ann, goToSlot('a:nobody'))).toBe(false)
  })

  it('select the slot first, then everything', () => {
    const ann = replica()
    select(ann, 's:summary', 4)
    press(ann, selectSlot)
    const { from, to } = ann.view.state.selection
    expect(ann.view.state.doc.textBetween(from, to, '|')).toBe(textOf(ann, 's:summary'))
    press(ann, selectSlot)
    expect(ann.view.state.selection).toBeInstanceOf(AllSelection)
  })

  it('stop at the borders of a slot', () => {
    const ann = replica()
    select(ann, 's:summary', 0)
    expect(press(ann, stopAtStart)).toBe(true)
    select(ann, 's:summary', 1)
    expect(press(ann, stopAtStart)).toBe(false)
    select(ann, 'a:out', 0)
    expect(press(ann, stopAtStart)).toBe(true)
    expect(place(ann)).toBe('q:out')
    const slot = findSlot(ann.view.state.doc, 's:summary')
    const end = (slot?.start ?? 0) + (slot?.node.content.size ?? 0) - 1
    ann.view.dispatch(ann.view.state.tr.setSelection(TextSelection.create(ann.view.state.doc, end)))
    expect(press(ann, stopAtEnd)).toBe(true)
    expect(textOf(ann, 's:summary')).toContain('It rings twice.')
  })
})

describe('questions', () => {
  it('are added with the caret in them, and one undo takes them away', () => {
    const ann = replica()
    press(ann, addQuestion(ann.binding, 'internalFaq', 1))
    const id = listEntries(ann.ydoc, 'internalFaq')[1]?.id
    expect(place(ann)).toBe(`q:${id}`)
    ann.binding.history.undo()
    expect(listEntries(ann.ydoc, 'internalFaq').map((entry) => entry.id)).toEqual(['market', 'stop'])
    ann.binding.history.redo()
    expect(listEntries(ann.ydoc, 'internalFaq')).toHaveLength(3)
  })

  it('that are asked already are added with the caret in the answer, and undo takes them away', () => {
    const ann = replica()
    press(ann, addAskedQuestion(ann.binding, 'customerFaq', 'standard-help-abc', 'Where do I get help?'))
    expect(listEntries(ann.ydoc, 'customerFaq').at(-1)?.id).toBe('standard-help-abc')
    expect(textOf(ann, 'q:standard-help-abc')).toBe('Where do I get help?')
    expect(place(ann)).toBe('a:standard-help-abc')
    for (let step = 0; step < 2; step++) ann.binding.history.undo()
    expect(listEntries(ann.ydoc, 'customerFaq')).toHaveLength(3)
  })

  it('say whether a command would apply without doing it', () => {
    const ann = replica()
    const before = ann.view.state.doc
    const would = (command: Command) => command(ann.view.state)
    select(ann, 'q:out')
    expect(would(addQuestion(ann.binding, 'internalFaq'))).toBe(true)
    expect(would(moveQuestion(ann.binding, -1))).toBe(false)
    expect(would(moveQuestion(ann.binding, 1))).toBe(true)
    expect(would(removeQuestion(ann.binding, 'out'))).toBe(true)
    expect(would(removeQuestion(ann.binding, 'nobody'))).toBe(false)
    expect(would(questionAfterAnswer(ann.binding))).toBe(false)
    expect(ann.view.state.doc).toBe(before)
  })

  it('move over the border between the lists, with the caret', () => {
    const ann = replica()
    select(ann, 'a:cost', 3)
    press(ann, moveQuestion(ann.binding, 1))
    expect(listEntries(ann.ydoc, 'internalFaq').map((entry) => entry.id)).toEqual(['cost', 'market', 'stop'])
    expect(ann.view.state.selection.head).toBe(at(ann, 'a:cost', 3))
    press(ann, moveQuestion(ann.binding, -1))
    expect(listEntries(ann.ydoc, 'customerFaq').map((entry) => entry.id)).toEqual(['out', 'power', 'cost'])
  })

  it('follow an answer that ends in Enter twice', () => {
    const ann = replica()
    select(ann, 'a:out', 'It waits an hour.'.length)
    expect(press(ann, questionAfterAnswer(ann.binding))).toBe(false)
    ann.view.dispatch(ann.view.state.tr.split(ann.view.state.selection.head))
    expect(press(ann, questionAfterAnswer(ann.binding))).toBe(true)
    expect(textOf(ann, 'a:out')).toBe('It waits an hour.')
    const entries = listEntries(ann.ydoc, 'customerFaq')
    expect(entries).toHaveLength(4)
    expect(place(ann)).toBe(`q:${entries[1]?.id}`)
    ann.binding.history.undo()
    expect(listEntries(ann.ydoc, 'customerFaq')).toHaveLength(3)
    expect(textOf(ann, 'a:out')).toBe('It waits an hour.|')
    ann.binding.history.redo()
    expect(listEntries(ann.ydoc, 'customerFaq')).toHaveLength(4)
    expect(textOf(ann, 'a:out')).toBe('It waits an hour.')
  })

  it('go away with Backspace only when they have no words', () => {
    const ann = replica()
    select(ann, 'q:out')
    expect(press(ann, removeEmptyQuestion(ann.binding))).toBe(false)
    press(ann, addQuestion(ann.binding, 'customerFaq', 1))
    const id = listEntries(ann.ydoc, 'customerFaq')[1]?.id as string
    select(ann, `a:${id}`)
    type(ann, 'x')
    select(ann, `q:${id}`)
    expect(press(ann, removeEmptyQuestion(ann.binding))).toBe(false)
    ann.binding.history.undo()
    select(ann, `q:${id}`)
    expect(press(ann, removeEmptyQuestion(ann.binding))).toBe(true)
    expect(place(ann)).toBe('a:out')
    expect(listEntries(ann.ydoc, 'customerFaq')).toHaveLength(3)
    expect(restoreQuestion(ann.binding, id)).toBe(true)
    expect(listEntries(ann.ydoc, 'customerFaq')[1]?.id).toBe(id)
  })
})

function place({ view }: Replica): string | undefined {
  return slotAt(view.state.selection.$head)?.root
}
