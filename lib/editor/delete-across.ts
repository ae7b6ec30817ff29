import type { Node } from '@tiptap/pm/model'
import { type Command, type EditorState, Selection, type Transaction } from '@tiptap/pm/state'
import { crossesSlots, listSlots, type Slot } from './slots'

/** Deletes what is selected, but for what this code does not know. Where the selection reaches over slots, each slot loses its part and none is joined to another or disappears. */
export function deleteSelected(state: EditorState): Transaction {
  const { selection, tr } = state
  const { from, to } = selection
  if (!crossesSlots(selection)) {
    if (unknownIn(state.doc, from, to).length === 0) return tr.deleteSelection()
    deleteAround(tr, from, to)
    return tr
  }
  const parts = listSlots(state.doc).filter((slot) => slot.start <= to && slot.start + slot.node.content.size >= from)
  for (const slot of parts.reverse()) deletePart(tr, slot, from, to)
  const start = Math.min(tr.mapping.map(from, -1), tr.doc.content.size)
  return tr.setSelection(Selection.near(tr.doc.resolve(start), 1))
}

/** For Backspace, Delete and the like: handles a selection that reaches over slots or over what this code does not know, and leaves others to the usual commands. */
export const deleteAcrossSlots: Command = (state, dispatch) => {
  const { selection, doc } = state
  if (selection.empty) return false
  if (!crossesSlots(selection) && unknownIn(doc, selection.from, selection.to).length === 0) return false
  dispatch?.(deleteSelected(state).scrollIntoView())
  return true
}

function deletePart(tr: Transaction, { node, start }: Slot, from: number, to: number): void {
  const end = start + node.content.size
  const [first, last] = [Math.max(from, start), Math.min(to, end)]
  if (first >= last) return
  if (unknownIn(tr.doc, first, last).length > 0) deleteAround(tr, first, last)
  else if (node.inlineContent) tr.delete(first, last)
  else if (first <= start + 1 && last >= end - 1) tr.replaceWith(start, end, node.type.schema.node('paragraph'))
  else {
    const begin = Selection.near(tr.doc.resolve(first), 1).from
    const finish = Selection.near(tr.doc.resolve(last), -1).to
    if (begin < finish) tr.deleteRange(begin, finish)
  }
}

/** What this code does not know stays: it is not deleted by somebody who cannot see it. */
function deleteAround(tr: Transaction, from: number, to: number): void {
  let end = to
  for (const { start, size } of unknownIn(tr.doc, from, to).reverse()) {
    if (start + size < end) tr.deleteRange(start + size, end)
    end = start
  }
  if (from < end) tr.deleteRange(from, end)
}

function unknownIn(doc: Node, from: number, to: number): { start: number; size: number }[] {
  const found: { start: number; size: number }[] = []
  doc.nodesBetween(from, to, (node, start) => {
    if (node.type.name.startsWith('unknown')) found.push({ start, size: node.nodeSize })
  })
  return found
}
