import type { EditorView } from '@tiptap/pm/view'
import { flushSelection } from './flush-selection'

/**
 * Is a word being put together in the text, by an input method, a dead key or a keyboard on the screen? ProseMirror does not hear the end of it
 * where the right to write ends it.
 */
export function isComposing(view: EditorView): boolean {
  return view.composing && view.editable
}

/**
 * Lets something change the page that this person did not do: now, or as soon as the word that they are composing is in the text. The browser
 * holds such a word by its place among the letters; drawn anew around it, the page breaks it off, and the input method writes all of it once
 * more behind what stood there.
 */
export function whenComposed(view: EditorView, change: () => void): void {
  const run = () => {
    flushSelection(view)
    change()
  }
  if (!isComposing(view)) run()
  // By then ProseMirror has read the last of it.
  else view.dom.addEventListener('compositionend', () => queueMicrotask(run), { once: true })
}
