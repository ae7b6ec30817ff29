import { Fragment, type Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { listSlots } from './slots'

/**
 * What the page can say and Yjs cannot, put right at once, so that everybody reads the same; null where there is nothing of it.
 * Half a character (a surrogate without its partner, left when something cut an emoji in two) becomes U+FFFD, "replacement
 * character". A line break has no marks: those of a selection that goes over it are its neighbours' alone. A list item that a
 * paste left without anything in it gets the paragraph that its readers are shown.
 */
export function mendText(before: EditorState, after: EditorState): Transaction | null {
  const known = new Set(listSlots(before.doc).map((slot) => slot.node))
  const tr = after.tr
  for (const { node, start } of listSlots(after.doc)) {
    if (!known.has(node)) node.descendants((child, offset) => mendNode(tr, child, start + offset))
  }
  return tr.docChanged ? tr : null
}

/** `at`: where the node stood before anything was mended. */
function mendNode(tr: Transaction, node: Node, at: number): void {
  for (const { index } of node.text?.matchAll(/\p{Surrogate}/gu) ?? []) {
    const position = tr.mapping.map(at + index)
    tr.replaceWith(position, position + 1, node.type.schema.text('\ufffd', node.marks))
  }
  if (node.isText) return
  const position = tr.mapping.map(at)
  if (node.isInline && node.marks.length > 0) tr.removeMark(position, position + node.nodeSize)
  if (node.isLeaf || node.childCount > 0 || node.type.contentMatch.validEnd) return
  const missing = node.type.contentMatch.fillBefore(Fragment.empty, true)
  if (missing) tr.insert(position + 1, missing)
}
