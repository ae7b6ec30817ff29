import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { FaqKey } from '@/lib/domain/prfaq'

/** Brings the questions of a page into the order that `entriesOf` says. Nodes that stay are reused, so that what is in them is not drawn anew. */
export function showOrder(tr: Transaction, entriesOf: (list: FaqKey, known: ReadonlyMap<string, Node>) => Node[]): void {
  const known = new Map<string, Node>()
  const lists: { node: Node; start: number }[] = []
  tr.doc.forEach((node, offset) => {
    if (node.type.name !== 'faq') return
    lists.push({ node, start: offset + 1 })
    node.forEach((entry) => {
      known.set(entry.attrs.id as string, entry)
    })
  })
  // Back to front: what is replaced later in the page does not move what comes earlier.
  for (const { node, start } of lists.reverse()) replaceEntries(tr, node, start, entriesOf(node.attrs.key as FaqKey, known))
}

function replaceEntries(tr: Transaction, list: Node, start: number, entries: Node[]): void {
  const shorter = Math.min(list.childCount, entries.length)
  let left = 0
  while (left < shorter && entries[left] === list.child(left)) left++
  let right = 0
  while (right < shorter - left && entries.at(-1 - right) === list.child(list.childCount - 1 - right)) right++
  const to = list.childCount - right
  if (left === list.childCount && left === entries.length) return
  tr.replaceWith(start + sizeOf(list, left), start + sizeOf(list, to), entries.slice(left, entries.length - right))
}

/** Size of the first `count` children. */
function sizeOf(node: Node, count: number): number {
  let size = 0
  for (let i = 0; i < count; i++) size += node.child(i).nodeSize
  return size
}
