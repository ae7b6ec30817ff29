import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/**
 * A wide table scrolls by itself. For whoever only reads each table is a stop of Tab, and arrows move it (WCAG 2.1.1). Whoever writes moves
 * it by the caret: a stop inside the text would take the focus from it.
 */
export function tableStops(canWrite: () => boolean): Plugin {
  return new Plugin({
    props: { decorations: ({ doc }) => (canWrite() ? null : DecorationSet.create(doc, stopsOf(doc))) },
  })
}

function stopsOf(doc: Node): Decoration[] {
  const stops: Decoration[] = []
  doc.descendants((node, at) => {
    const isTable = node.type.name === 'table'
    if (isTable) stops.push(Decoration.node(at, at + node.nodeSize, { tabindex: '0' }))
    return !isTable && !node.isTextblock
  })
  return stops
}
