import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Room between the caret and the edges of the sheet, in pixels: a line and the toolbar above, two lines below. */
const ABOVE = 76
const BELOW = 58
/** Narrower, the whole page scrolls and bars lie over it. */
const WIDE = 861

/**
 * Does the caret stand well within the sheet? Then nothing scrolls. The editor would find that out by asking where each element around the
 * caret stands, with every key. A table scrolls by itself: there the editor looks.
 */
export function caretInSight(view: EditorView): boolean {
  const { selection } = view.state
  const sheet = view.dom.closest('.write-sheet')
  if (!sheet || innerWidth < WIDE || !(selection instanceof TextSelection) || isInTable(selection)) return false
  const caret = view.coordsAtPos(selection.head, 1)
  const { top, bottom } = sheet.getBoundingClientRect()
  return caret.top > top + ABOVE && caret.bottom < bottom - BELOW
}

function isInTable({ $head }: TextSelection): boolean {
  for (let depth = $head.depth; depth > 0; depth--) if ($head.node(depth).type.spec.tableRole) return true
  return false
}
