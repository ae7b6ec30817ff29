import type { EditorState, Transaction } from '@tiptap/pm/state'
import { listSlots } from './slots'

/**
 * Half a character (a surrogate without its partner, left when something cut an emoji in two) cannot be stored: replicas
 * would read it differently. Replaces each with U+FFFD, "replacement character"; null when there is none.
 */
export function mendText(before: EditorState, after: EditorState): Transaction | null {
  const known = new Set(listSlots(before.doc).map((slot) => slot.node))
  const tr = after.tr
  for (const { node, start } of listSlots(after.doc)) {
    if (known.has(node)) continue
    node.descendants((child, offset) => {
      for (const { index } of child.text?.matchAll(/\p{Surrogate}/gu) ?? []) {
        const position = start + offset + index
        tr.replaceWith(position, position + 1, after.schema.text('\ufffd', child.marks))
      }
    })
  }
  return tr.docChanged ? tr : null
}
