import { type Command, type EditorState, Selection, type Transaction } from '@tiptap/pm/state'
import { crossesSlots, listSlots, type Slot } from './slots'

/** Deletes what is selected. Where the selection reaches over slots, each slot loses its part and none is joined to another or disappears. */
export function deleteSelected(state: EditorState): Transaction {
  const { selection, tr } = state
  if (!crossesSlots(selection)) return tr.deleteSelection()
  const { from, to } = selection
  const parts = listSlots(state.doc).filter((slot) => slot.start <= to && slot.start + slot.node.content.size >= from)
  for (const slot of parts.reverse()) deletePart(tr, slot, from, to)
  const start = Math.min(tr.mapping.map(from, -1), tr.doc.content.size)
  return tr.setSelection(Selection.near(tr.doc.resolve(start), 1))
}

/** For Backspace, Delete and the like: handles a selection that reaches over slots, and leaves others to the usual commands. */
export const deleteAcrossSlots: Command = (state, dispatch) => {
  if (state.selection.empty || !crossesSlots(state.selection)) return false
  dispatch?.(deleteSelected(state).scrollIntoView())
  return true
}

function deletePart(tr: Transaction, { node, start }: Slot, from: number, to: number): void {
  const end = start + node.content.size
  const [first, last] = [Math.max(from, start), Math.min(to, end)]
  // What this code does not know is not deleted by accident.
  if (first >= last || hasUnknown(node)) return
  if (node.inlineContent) tr.delete(first, last)
  else if (first <= start + 1 && last >= end - 1) tr.replaceWith(start, end, node.type.schema.node('paragraph'))
  else {
    const begin = Selection.near(tr.doc.resolve(first), 1).from
    const finish = Selection.near(tr.doc.resolve(last), -1).to
    if (begin < finish) tr.deleteRange(begin, finish)
  }
}

function hasUnknown(node: Slot['node']): boolean {
  let found = false
  node.descendants((child) => {
    if (child.type.name.startsWith('unknown')) found = true
  })
  return found
}
