import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import type { Shown } from './read-root'

// Which stored child became which child of the node. Getting it right matters to the others: a child that is paired is
// changed in place and keeps what they type in it, one that is not is deleted and made anew.

/** A child as it stands in Yjs. Neighbouring texts are one: two people can make a paragraph's first text at once. */
export type StoredItem = { kind: 'text'; texts: Y.XmlText[] } | { kind: 'element'; element: Y.XmlElement }

/** A child as the editor has it. Offsets count from the parent's content start. */
export type NodeItem =
  | { kind: 'text'; runs: Node[]; offset: number; length: number }
  | { kind: 'element'; node: Node; offset: number }

/** The children of a Yjs parent that the reader shows. */
export function storedItems(parent: Y.XmlFragment, inline: boolean, shown: Shown): StoredItem[] {
  const items: StoredItem[] = []
  for (const child of parent.toArray()) {
    const last = items.at(-1)
    if (child instanceof Y.XmlElement) {
      if (shown.has(child)) items.push({ kind: 'element', element: child })
    } else if (!(child instanceof Y.XmlText) || !inline) continue
    else if (last?.kind === 'text') last.texts.push(child)
    else items.push({ kind: 'text', texts: [child] })
  }
  return items
}

/** The children of a node. An empty paragraph counts one empty text, so that two people who begin it share one. */
export function nodeItems(node: Node): NodeItem[] {
  const items: NodeItem[] = []
  node.forEach((child, offset) => {
    const last = items.at(-1)
    if (!child.isText) items.push({ kind: 'element', node: child, offset })
    else if (last?.kind === 'text') {
      last.runs.push(child)
      last.length += child.nodeSize
    } else items.push({ kind: 'text', runs: [child], offset, length: child.nodeSize })
  })
  if (items.length === 0 && node.inlineContent) items.push({ kind: 'text', runs: [], offset: 0, length: 0 })
  return items
}

/** For each wanted child the stored one it is made of; both run in order. Equal ends first, then the most alike between them. */
export function alignChildren(stored: StoredItem[], wanted: NodeItem[], shown: Shown): (StoredItem | undefined)[] {
  const partners: (StoredItem | undefined)[] = new Array(wanted.length).fill(undefined)
  const shorter = Math.min(stored.length, wanted.length)
  let left = 0
  while (left < shorter && isSame(stored[left] as StoredItem, wanted[left] as NodeItem, shown)) {
    partners[left] = stored[left]
    left++
  }
  let right = 0
  while (right < shorter - left && isSame(stored.at(-1 - right) as StoredItem, wanted.at(-1 - right) as NodeItem, shown)) {
    partners[wanted.length - 1 - right] = stored.at(-1 - right)
    right++
  }
  const between = bestPairs(stored.slice(left, stored.length - right), wanted.slice(left, wanted.length - right), shown)
  between.forEach((item, index) => {
    partners[left + index] = item
  })
  return partners
}

function isSame(item: StoredItem, wanted: NodeItem, shown: Shown): boolean {
  if (item.kind === 'element') return wanted.kind === 'element' && isShown(shown.get(item.element), wanted.node)
  return wanted.kind === 'text' && textOf(item, shown) === textOf(wanted, shown)
}

function isShown(node: Node | undefined, wanted: Node): boolean {
  return node !== undefined && (node === wanted || node.eq(wanted))
}

/** Above this many comparisons (a paste over hundreds of blocks) children are paired by place. */
const MAX_COMPARISONS = 2500

/** The pairing of two lists, in order, whose pairs are most alike in sum. */
function bestPairs(stored: StoredItem[], wanted: NodeItem[], shown: Shown): (StoredItem | undefined)[] {
  if (stored.length === 0 || wanted.length === 0) return wanted.map(() => undefined)
  if (stored.length * wanted.length > MAX_COMPARISONS) {
    return wanted.map((item, index) => (stored[index] && likeness(stored[index], item, shown) > 0 ? stored[index] : undefined))
  }
  const width = wanted.length + 1
  const best = new Float64Array((stored.length + 1) * width)
  const at = (i: number, j: number) => best[i * width + j] as number
  const pair = stored.map((item) => wanted.map((node) => likeness(item, node, shown)))
  for (let i = stored.length - 1; i >= 0; i--) {
    for (let j = wanted.length - 1; j >= 0; j--) {
      const score = pair[i]?.[j] ?? 0
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), score > 0 ? score + at(i + 1, j + 1) : 0)
    }
  }
  const result: (StoredItem | undefined)[] = wanted.map(() => undefined)
  for (let i = 0, j = 0; i < stored.length && j < wanted.length; ) {
    const score = pair[i]?.[j] ?? 0
    if (score > 0 && at(i, j) === score + at(i + 1, j + 1)) {
      result[j] = stored[i]
      i++
      j++
    } else if (at(i, j) === at(i + 1, j)) i++
    else j++
  }
  return result
}

/** 0: cannot be the same child. Otherwise 1, and up to 10 more for the share of text both have at their ends. */
function likeness(item: StoredItem, wanted: NodeItem, shown: Shown): number {
  if (item.kind !== wanted.kind) return 0
  if (item.kind === 'element' && wanted.kind === 'element') {
    // A placeholder is paired with its own element only.
    const node = shown.get(item.element)
    if (node && isPlaceholder(node, wanted.node)) return node.attrs.ref === wanted.node.attrs.ref ? 100 : 0
    if (item.element.nodeName !== wanted.node.type.name) return 0
    if (node && isShown(node, wanted.node)) return 100
    // Nor do the words of one picture go to another.
    if (node && node.attrs.pictureId !== wanted.node.attrs.pictureId) return 0
  }
  const a = textOf(item, shown)
  const b = textOf(wanted, shown)
  const length = Math.max(a.length, b.length)
  return length === 0 ? 11 : 1 + (10 * commonEnds(a, b)) / length
}

function isPlaceholder(node: Node, wanted: Node): boolean {
  return node.type.name.startsWith('unknown') || wanted.type.name.startsWith('unknown')
}

function textOf(item: StoredItem | NodeItem, shown: Shown): string {
  if (item.kind === 'element') {
    const node = 'node' in item ? item.node : shown.get(item.element)
    return node?.textContent ?? ''
  }
  return 'runs' in item ? item.runs.map((run) => run.text ?? '').join('') : item.texts.map(plain).join('')
}

function plain(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
}

/** How many characters two texts have in common at their ends. */
export function commonEnds(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return start + end
}
