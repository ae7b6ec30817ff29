import type { Node } from '@tiptap/pm/model'
import { type Words, wordsAt } from '@/lib/domain/comments/find-words'
import { lettersBetween, slotText } from './slot-text'

// What stands under marks of comments, for the server and for the open page alike.

/** Two offsets in a slot's content. */
export type Offsets = { from: number; to: number }

/** The words between two offsets, without the spaces at their ends; null where there are none. */
export function wordsOf(slot: Node, { from, to }: Offsets): Words | null {
  const text = slotText(slot)
  const letters = lettersBetween(text, from, to)
  return letters && wordsAt(text.text, letters.first, letters.end)
}

/** From the first to the last letter under each mark of a slot. */
export function marksIn(slot: Node): Map<string, Offsets> {
  const found = new Map<string, Offsets>()
  slot.descendants((node, at) => {
    for (const { type, attrs } of node.marks) {
      if (type.name !== 'comment') continue
      const known = found.get(attrs.id as string)
      found.set(attrs.id as string, { from: known?.from ?? at, to: at + node.nodeSize })
    }
  })
  return found
}

/** Within one paragraph, item or line? */
export function isOneBlock(slot: Node, { from, to }: Offsets): boolean {
  return slot.inlineContent || slot.resolve(from).sameParent(slot.resolve(to))
}
