import type { EditorView } from '@tiptap/pm/view'
import type { Slot } from '@/lib/editor/slots'

/** Brings a section's beginning to the top, unless all of it is in view. The style sheet says how much stands over it. */
export function showSlot(view: EditorView, slot: Slot): void {
  const dom = view.domAtPos(slot.start).node
  const element = (dom instanceof HTMLElement ? dom : dom.parentElement)?.closest('.sec, .qa')
  if (!element) return
  const { top, bottom } = element.getBoundingClientRect()
  const isInView = top > KEPT_TOP && bottom < innerHeight - KEPT_BOTTOM
  if (!isInView) element.scrollIntoView({ block: 'start' })
}

/** What bars cover at the top and, on narrow screens, the keyboard's bar at the bottom, in pixels. */
const KEPT_TOP = 100
const KEPT_BOTTOM = 60
