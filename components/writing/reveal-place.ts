import type { EditorView } from '@tiptap/pm/view'

/** Into the middle of what is in view, unless it is in view already. */
export function revealPlace(view: EditorView, position: number): void {
  const { node } = view.domAtPos(position)
  const element = node instanceof HTMLElement ? node : node.parentElement
  if (!element) return
  const { top, bottom } = view.coordsAtPos(position)
  const covered = document.querySelector('.one, .panel[data-open]')?.getBoundingClientRect().top ?? innerHeight
  if (top < KEPT_TOP || bottom > Math.min(innerHeight, covered) - KEPT_BOTTOM) element.scrollIntoView({ block: 'center' })
}

const KEPT_TOP = 110
const KEPT_BOTTOM = 40
