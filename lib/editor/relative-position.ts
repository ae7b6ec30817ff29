import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import type { Shown } from './read-root'
import { movedTo, textHolder } from './set-aside'

// Positions that stay with the text: an offset in a slot as a place beside a character in Yjs, and back.
// Carets, selections and the memory of undo are kept this way, because other people's edits do not move them.

/** The place at `offset` of the slot's content. `side` -1 stays with what stands before it, 1 with what stands after. */
export function toRelative(root: Y.XmlFragment, slot: Node, offset: number, side: -1 | 1, shown: Shown): Y.RelativePosition {
  const { type, index } = locate(root, slot.inlineContent, offset, shown)
  return Y.createRelativePositionFromTypeIndex(type, index, side < 0 ? -1 : 0)
}

/** The offset in the slot's content, or null when the place is not in this root or its paragraph is gone. */
export function fromRelative(
  ydoc: Y.Doc,
  root: Y.XmlFragment,
  slot: Node,
  position: Y.RelativePosition,
  shown: Shown,
): number | null {
  const found = Y.createAbsolutePositionFromRelativePosition(position, ydoc)
  // A place in no text, such as one of the order of questions, nobody of ours names; another connection may.
  if (!(found?.type instanceof Y.XmlFragment || found?.type instanceof Y.XmlText)) return null
  let type: Place = found.type
  let offset = type instanceof Y.XmlText ? found.index : sizeBefore(type, found.index, isInline(type, root, slot, shown), shown)
  while (offset !== null && type !== root) {
    const place = placeOf(type)
    const item = place._item
    const parent = item?.parent
    if (!item || item.deleted || !(parent instanceof Y.XmlFragment)) return null
    if (place instanceof Y.XmlElement && !shown.has(place)) return null
    const before = sizeBefore(parent, parent.toArray().indexOf(place as Y.XmlElement), isInline(parent, root, slot, shown), shown)
    if (before === null) return null
    offset += before + (place instanceof Y.XmlText ? 0 : 1)
    type = parent
  }
  return offset === null ? null : Math.min(offset, slot.content.size)
}

/** What a position can lie in. */
type Place = Y.XmlFragment | Y.XmlText

function locate(parent: Y.XmlFragment, inline: boolean, offset: number, shown: Shown): { type: Place; index: number } {
  let left = offset
  const children = parent.toArray()
  for (const [index, child] of children.entries()) {
    if (child instanceof Y.XmlText) {
      if (!inline) continue
      if (left <= child.length) return { type: child, index: left }
      left -= child.length
    } else if (child instanceof Y.XmlElement) {
      // In a line's root nothing but text is shown; elsewhere not what was set aside.
      const node = shown.get(child)
      if (!node) continue
      if (left === 0) return { type: parent, index }
      if (left < node.nodeSize) return locate(textHolder(child) ?? child, node.inlineContent, left - 1, shown)
      left -= node.nodeSize
    }
  }
  return { type: parent, index: children.length }
}

/** Size of the first `count` children as the editor shows them. */
function sizeBefore(parent: Y.XmlFragment, count: number, inline: boolean, shown: Shown): number | null {
  let size = 0
  for (const child of parent.toArray().slice(0, count)) {
    if (child instanceof Y.XmlText) size += inline ? child.length : 0
    else if (child instanceof Y.XmlElement) size += shown.get(child)?.nodeSize ?? 0
  }
  return count < 0 ? null : size
}

function isInline(type: Y.XmlFragment, root: Y.XmlFragment, slot: Node, shown: Shown): boolean {
  return type === root ? slot.inlineContent : (shown.get(placeOf(type) as Y.XmlElement)?.inlineContent ?? false)
}

/** The text of a moved paragraph is shown where it was moved to. */
function placeOf(type: Place): Place {
  return (type instanceof Y.XmlElement && movedTo(type)) || type
}
