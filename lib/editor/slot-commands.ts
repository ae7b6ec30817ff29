import { AllSelection, type Command, type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { findSlot, listSlots, type Slot, slotAt } from './slots'

/** Puts the caret at the start of the next (1) or previous (-1) section or question. */
export function goToPart(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const stops = listSlots(state.doc).filter((slot) => !slot.root.startsWith('a:'))
    const at = slotAt(state.selection.$head)
    if (!at) return false
    const own = stops.findIndex((slot) => slot.root === at.root || (at.entryId !== null && slot.entryId === at.entryId))
    // From inside an answer, "previous" is its own question.
    const target = stops[direction < 0 && at.root !== stops[own]?.root ? own : own + direction]
    if (!target) return false
    dispatch?.(caretIn(state, target))
    return true
  }
}

/** Puts the caret at the start of a section, question or answer, by the name of its root. */
export function goToSlot(root: string): Command {
  return (state, dispatch) => {
    const slot = findSlot(state.doc, root)
    if (!slot) return false
    dispatch?.(caretIn(state, slot))
    return true
  }
}

/** Enter in a line: on to what follows it. */
export const leaveLine: Command = (state, dispatch) => {
  const at = slotAt(state.selection.$head)
  if (!at?.node.inlineContent) return false
  const slots = listSlots(state.doc)
  const next = slots[slots.findIndex((slot) => slot.root === at.root) + 1]
  if (next) dispatch?.(caretIn(state, next))
  return true
}

/** Select all: first the section, question or answer the caret is in, then the page. */
export const selectSlot: Command = (state, dispatch) => {
  const { selection, doc, tr } = state
  const slot = slotAt(selection.$head)
  const inner = slot && between(state, slot)
  const whole = !inner || (selection.from <= inner.from && selection.to >= inner.to)
  dispatch?.(tr.setSelection(whole ? new AllSelection(doc) : inner))
  return true
}

/** Backspace at the very start of a slot or a table cell: nothing to join with, so nothing happens; an answer goes back to its question. */
export const stopAtStart: Command = (state, dispatch) => {
  const { selection, doc } = state
  const edge = closedAround(selection)
  if (!edge || selection.head > Selection.near(doc.resolve(edge.start), 1).head) return false
  const slot = slotAt(selection.$head)
  if (slot?.root.startsWith('a:') && edge.start === slot.start) {
    const question = listSlots(doc).find((each) => each.entryId === slot.entryId)
    if (question)
      dispatch?.(state.tr.setSelection(TextSelection.create(doc, question.start + question.node.content.size)).scrollIntoView())
  }
  return true
}

/** Delete at the very end of a slot or a table cell: nothing happens. */
export const stopAtEnd: Command = ({ selection, doc }) => {
  const edge = closedAround(selection)
  return edge !== null && selection.head >= Selection.near(doc.resolve(edge.end), -1).head
}

/** The nearest node around the caret that nothing may be joined across. */
function closedAround({ $head, empty }: Selection): { start: number; end: number } | null {
  if (!empty) return null
  for (let depth = $head.depth; depth > 0; depth--) {
    if ($head.node(depth).type.spec.isolating) return { start: $head.start(depth), end: $head.end(depth) }
  }
  return null
}

function caretIn(state: EditorState, slot: Slot): Transaction {
  return state.tr.setSelection(Selection.near(state.doc.resolve(slot.start), 1)).scrollIntoView()
}

function between({ doc }: EditorState, { start, node }: Slot): Selection {
  return TextSelection.between(doc.resolve(start), doc.resolve(start + node.content.size))
}
