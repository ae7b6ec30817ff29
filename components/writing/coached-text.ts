import type { Node } from '@tiptap/pm/model'
import type { CoachedEntry, CoachedSection } from '@/lib/domain/coach/check'
import { readable } from '@/lib/domain/coach/readable'

/** A section, a question or an answer as the coach reads it. Nodes never change, so that each is read once. */
export function coachedText(node: Node): CoachedSection {
  let read = known.get(node)
  if (!read) {
    read = { text: readable(node.isTextblock ? lineOf(node) : linesOf(node).join('\n')), items: itemsOf(node) }
    known.set(node, read)
  }
  return read
}

export function coachedEntry(entry: Node): CoachedEntry {
  let read = knownEntries.get(entry)
  if (!read) {
    const { text: answer, items } = coachedText(entry.child(1))
    read = { id: entry.attrs.id as string, question: readable(lineOf(entry.child(0))), answer, items }
    knownEntries.set(entry, read)
  }
  return read
}

/** The entries of a question list. */
export function coachedEntries(faq: Node): readonly CoachedEntry[] {
  const read = knownLists.get(faq) ?? faq.children.map(coachedEntry)
  knownLists.set(faq, read)
  return read
}

const known = new WeakMap<Node, CoachedSection>()
const knownLists = new WeakMap<Node, readonly CoachedEntry[]>()
const knownEntries = new WeakMap<Node, CoachedEntry>()

function linesOf(node: Node): string[] {
  const lines: string[] = []
  node.descendants((child) => {
    if (child.isTextblock) lines.push(lineOf(child))
    return !child.isTextblock
  })
  return lines
}

function lineOf(textblock: Node): string {
  return textblock.textBetween(0, textblock.content.size, '\n', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : ' '))
}

/** Items of the longest list that stands in the text itself, not inside another list. */
function itemsOf(node: Node): number {
  let items = 0
  node.forEach((block) => {
    if (block.type.name === 'orderedList' || block.type.name === 'bulletList') items = Math.max(items, block.childCount)
  })
  return items
}
