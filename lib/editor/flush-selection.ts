import type { EditorView } from '@tiptap/pm/view'

/**
 * Reads a click or key that the browser has carried out and ProseMirror has not heard of yet. Without it, a page drawn anew
 * in those few milliseconds, because somebody else typed, would put the caret back where it was: 3 in 100 clicks beside
 * one quick typist. Whoever may only read loses selected words the same way, and their text never has the focus. Call it before
 * a change that does not come from this person, never inside one.
 */
export function flushSelection(view: EditorView): void {
  const { domObserver } = view as EditorView & { domObserver?: { flush: () => void } }
  if ((view.hasFocus() || !view.editable) && !view.composing) domObserver?.flush()
}
