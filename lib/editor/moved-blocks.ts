import type { Node } from '@tiptap/pm/model'
import type * as Y from 'yjs'
import { commonEnds } from './align-children'
import { HOME, idOf, OF } from './set-aside'

/** A paragraph that left its place: the element its text lies in, and the node that showed it. */
export interface LeftBlock {
  holder: Y.XmlElement
  node: Node
}

/**
 * Finds for new paragraphs the ones that left in the same edit, and says so in the document: the new one stands for the
 * old, whose text stays where others are typing in it. The same node first, then equal text, then the most alike; the
 * only one that came is the only one that left. Returns whose text each new one shows.
 */
export function adopt(made: readonly { element: Y.XmlElement; node: Node }[], left: readonly LeftBlock[]) {
  const open = new Set(left)
  const moved = new Map<Y.XmlElement, Y.XmlElement>()
  const pair = (fits: (old: Node, node: Node) => boolean) => {
    for (const { element, node } of made) {
      if (moved.has(element)) continue
      const old = [...open].find((one) => fits(one.node, node))
      if (!old) continue
      open.delete(old)
      moved.set(element, old.holder)
    }
  }
  if (left.length > 0) {
    pair((old, node) => old === node)
    pair((old, node) => node.content.size > 0 && old.eq(node))
    pair((old, node) => isAlike(old.textContent, node.textContent))
    if (made.length === 1 && left.length === 1) pair(() => true)
  }
  for (const [element, holder] of moved) {
    element.setAttribute(OF, idOf(holder))
    holder.setAttribute(HOME, idOf(element))
  }
  return moved
}

/** Most of both is the same. */
function isAlike(a: string, b: string): boolean {
  return commonEnds(a, b) > Math.max(a.length, b.length) / 2
}
