import { type Command, type EditorState, Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { FAQ_KEYS, type FaqKey } from '@/lib/domain/prfaq'
import type { DocumentBinding } from './binding'
import { answerRoot, questionRoot } from './document-roots'
import { addEntry, findEntry, listEntries, moveEntry, removeEntry, restoreEntry } from './faq-order'
import { findSlot, listSlots, slotAt } from './slots'

// What can be done to questions. These write the order map; the page follows by itself. Without `dispatch` they only say
// whether they would apply.

/** Adds a question at `index` of a list (at its end, if left out) and puts the caret in it. */
export function addQuestion(binding: DocumentBinding, list: FaqKey, index?: number): Command {
  return (_state, dispatch, view) => {
    if (!dispatch) return true
    const at = index ?? listEntries(binding.ydoc, list).length
    const id = binding.changeOrder((ydoc, origin) => addEntry(ydoc, list, at, origin))
    if (view) caretAt(view, questionRoot(id))
    return true
  }
}

/** Adds a question that is worded already at the end of a list, under this id, and puts the caret in its answer. */
export function addAskedQuestion(binding: DocumentBinding, list: FaqKey, id: string, question: string): Command {
  return (_state, dispatch, view) => {
    if (!dispatch) return true
    if (!view) return false
    const at = listEntries(binding.ydoc, list).length
    binding.changeOrder((ydoc, origin) => addEntry(ydoc, list, at, origin, id))
    const slot = findSlot(view.state.doc, questionRoot(id))
    if (slot) view.dispatch(view.state.tr.insertText(question, slot.start))
    caretAt(view, answerRoot(id))
    return true
  }
}

/** Takes a question away; undo, or `restoreQuestion`, brings it back with its text. The caret goes to what stood before it. */
export function removeQuestion(binding: DocumentBinding, id: string): Command {
  return (state, dispatch, view) => {
    const value = findEntry(binding.ydoc, id)
    if (!value || value.removed) return false
    if (!dispatch) return true
    const inIt = slotAt(state.selection.$head)?.entryId === id
    const slots = listSlots(state.doc)
    const before = slots[slots.findIndex((slot) => slot.entryId === id) - 1]
    binding.changeOrder((ydoc, origin) => removeEntry(ydoc, id, origin))
    if (view && inIt && before) caretAt(view, before.root, 'end')
    return true
  }
}

/** Puts a removed question back: for the Undo of a notice, which must work whatever was typed since. */
export function restoreQuestion(binding: DocumentBinding, id: string): boolean {
  return binding.changeOrder((ydoc, origin) => restoreEntry(ydoc, id, origin))
}

/** Moves a question to `index` of a list, counted without it: what dragging and menus call. */
export function moveQuestionTo(binding: DocumentBinding, id: string, list: FaqKey, index: number): boolean {
  return binding.changeOrder((ydoc, origin) => moveEntry(ydoc, id, list, index, origin))
}

/** Moves the question at the caret one place up (-1) or down (1), over the border between the lists too. */
export function moveQuestion(binding: DocumentBinding, direction: 1 | -1): Command {
  return (state, dispatch, view) => {
    const id = slotAt(state.selection.$head)?.entryId
    const target = id ? neighbour(binding, id, direction) : null
    if (!id || !target) return false
    if (dispatch) {
      moveQuestionTo(binding, id, target.list, target.index)
      view?.dispatch(view.state.tr.scrollIntoView())
    }
    return true
  }
}

/** Where a question would go by one step; null at the ends of the page, and for a question that is gone. */
export function neighbour(binding: DocumentBinding, id: string, direction: 1 | -1): { list: FaqKey; index: number } | null {
  const value = findEntry(binding.ydoc, id)
  if (!value || value.removed) return null
  const entries = listEntries(binding.ydoc, value.list)
  const index = entries.findIndex((entry) => entry.id === id) + direction
  if (index >= 0 && index < entries.length) return { list: value.list, index }
  const list = FAQ_KEYS[FAQ_KEYS.indexOf(value.list) + direction]
  return list ? { list, index: direction < 0 ? listEntries(binding.ydoc, list).length : 0 } : null
}

/** Enter in an empty last paragraph of an answer: the paragraph goes, and a new question follows. */
export function questionAfterAnswer(binding: DocumentBinding): Command {
  return (state, dispatch, view) => {
    const slot = slotAt(state.selection.$head)
    const last = slot?.node.lastChild
    if (!slot?.entryId || !slot.root.startsWith('a:') || !last || slot.node.childCount < 2) return false
    const start = slot.start + slot.node.content.size - last.nodeSize
    if (last.type.name !== 'paragraph' || last.content.size > 0 || state.selection.head !== start + 1) return false
    if (!dispatch) return true
    const list = slot.part as FaqKey
    const index = listEntries(binding.ydoc, list).findIndex((entry) => entry.id === slot.entryId)
    return binding.history.together(() => {
      dispatch(state.tr.delete(start, start + last.nodeSize))
      return addQuestion(binding, list, index + 1)(state, dispatch, view)
    })
  }
}

/** Backspace at the start of a question that has no words at all, its answer neither: takes it away. */
export function removeEmptyQuestion(binding: DocumentBinding): Command {
  return (state, dispatch, view) => {
    const slot = slotAt(state.selection.$head)
    if (!slot?.entryId || !state.selection.empty || !slot.root.startsWith('q:')) return false
    if (slot.node.content.size > 0 || !isEmptyAnswer(state, slot.entryId)) return false
    return removeQuestion(binding, slot.entryId)(state, dispatch, view)
  }
}

function isEmptyAnswer(state: EditorState, id: string): boolean {
  const answer = findSlot(state.doc, answerRoot(id))
  return (
    answer?.node.childCount === 1 &&
    answer.node.firstChild?.type.name === 'paragraph' &&
    answer.node.firstChild.content.size === 0
  )
}

function caretAt(view: EditorView, root: string, side: 'start' | 'end' = 'start'): void {
  const { doc, tr } = view.state
  const slot = findSlot(doc, root)
  if (!slot) return
  const position = side === 'start' ? slot.start : slot.start + slot.node.content.size
  view.dispatch(tr.setSelection(Selection.near(doc.resolve(position), side === 'start' ? 1 : -1)).scrollIntoView())
}
