import type { Command, EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import {
  hasMark,
  isIn,
  linkAt,
  removeLink,
  setLink,
  setParagraph,
  toggleList,
  toggleQuote,
  toggleTextMark,
} from '@/lib/editor/format-commands'
import { insertTable } from '@/lib/editor/insert-table'
import { slotAt } from '@/lib/editor/slots'
import type { SlashChoice } from './slash-items'
import type { Tool, ToolState } from './tool-state'

/** Three columns and a head row over two. */
export const newTable: Command = insertTable(3, 3)

const FORMATS: Record<Exclude<Tool, 'undo' | 'redo' | 'link' | 'picture'> | 'paragraph', Command> = {
  bold: toggleTextMark('bold'),
  italic: toggleTextMark('italic'),
  bulletList: toggleList('bulletList'),
  orderedList: toggleList('orderedList'),
  blockquote: toggleQuote,
  table: newTable,
  paragraph: setParagraph,
}

/** What the toolbar shows for the editor as it stands. */
export function readTools(view: EditorView, history: { canUndo: () => boolean; canRedo: () => boolean }): ToolState {
  const { state } = view
  const slot = slotAt(state.selection.$head)
  return {
    where: !view.editable || !slot ? 'none' : slot.node.inlineContent ? 'line' : 'rich',
    canUndo: view.editable && history.canUndo(),
    canRedo: view.editable && history.canRedo(),
    bold: hasMark(state, 'bold'),
    italic: hasMark(state, 'italic'),
    link: linkAt(state),
    bulletList: isIn(state, 'bulletList'),
    orderedList: isIn(state, 'orderedList'),
    blockquote: isIn(state, 'blockquote'),
    inTable: isIn(state, 'table'),
    canTable: newTable(state),
  }
}

/** Runs a format and gives the focus to the text. */
export function runFormat(view: EditorView, choice: keyof typeof FORMATS | Exclude<SlashChoice, 'question' | 'picture'>): void {
  view.focus()
  FORMATS[choice](view.state, view.dispatch, view)
}

/** Links the selection, or the link under the caret, to an address; null takes the link off. With nothing selected the address itself is written. */
export function changeLink(view: EditorView, href: string | null): void {
  view.focus()
  const { state } = view
  if (href === null) removeLink(state, view.dispatch)
  else if (!setLink(href)(state, view.dispatch, view)) view.dispatch(writeLink(state, href))
}

function writeLink(state: EditorState, href: string) {
  const mark = state.schema.marks.link?.create({ href })
  const text = state.schema.text(href.replace(/^mailto:/, ''), mark ? [mark] : [])
  return state.tr.replaceSelectionWith(text, false).scrollIntoView()
}
