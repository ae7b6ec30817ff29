import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { alignChildren, type NodeItem, nodeItems, type StoredItem, storedItems } from './align-children'
import type { Shown } from './read-root'
import { createText, writeText } from './write-text'

// From ProseMirror nodes to Yjs: the smallest change that makes the root read like the node. Elements whose node is
// still the same object are not looked at; the rest are paired with what they came from, so that text other people are
// typing in stays where it is. Yjs children that the reader does not show are left alone.

/** Makes `root` read like `slot`. `caret` is the caret's place in the slot's content, if it is there: it tells which of two equal letters was typed. Call it inside a transaction. */
export function writeRoot(root: Y.XmlFragment, slot: Node, shown: Shown, caret: number | null): void {
  if (slot.inlineContent) writeLine(root, slot, caret)
  else writeChildren(root, slot, shown, caret)
}

/** A node as a new Yjs element. Only attributes that differ from their default are stored; placeholders become what they stand for. */
export function createElement(node: Node, shown?: Shown, ydoc?: Y.Doc | null): Y.XmlElement {
  const unknown = ydoc ? standsFor(node, ydoc) : null
  if (unknown) return unknown.clone()
  const element = new Y.XmlElement(node.type.name)
  for (const [name, value] of Object.entries(node.attrs)) if (!isDefault(node, name, value)) element.setAttribute(name, value)
  element.insert(
    0,
    nodeItems(node).map((item) => (item.kind === 'text' ? createText(item.runs) : createElement(item.node, shown, ydoc))),
  )
  shown?.set(element, node)
  return element
}

/** A line has one text for good: it is filled and emptied, never replaced. */
function writeLine(root: Y.XmlFragment, slot: Node, caret: number | null): void {
  const texts = root.toArray().filter((child) => child instanceof Y.XmlText)
  const runs = [...slot.content.content]
  if (texts.length > 0) writeText(texts, runs, caret)
  else if (runs.length > 0) root.insert(0, [createText(runs)])
}

function writeElement(element: Y.XmlElement, node: Node, shown: Shown, caret: number | null): void {
  const known = shown.get(element)
  if (known === node || known?.eq(node) || isPlaceholder(node)) {
    shown.set(element, node)
    return
  }
  for (const [name, value] of Object.entries(node.attrs)) {
    if (isDefault(node, name, value)) {
      if (element.hasAttribute(name)) element.removeAttribute(name)
    } else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
  }
  writeChildren(element, node, shown, caret)
  shown.set(element, node)
}

function writeChildren(parent: Y.XmlFragment, node: Node, shown: Shown, caret: number | null): void {
  const stored = storedItems(parent, node.inlineContent)
  const wanted = nodeItems(node)
  const partners = alignChildren(stored, wanted, shown)
  // New elements first: a placeholder is copied from its original, which must not be deleted yet.
  const created = new Map<NodeItem, Y.XmlElement | Y.XmlText>()
  wanted.forEach((item, index) => {
    if (partners[index]) return
    created.set(item, item.kind === 'text' ? createText(item.runs) : createElement(item.node, shown, parent.doc))
  })
  for (const item of stored) if (!partners.includes(item)) discard(parent, item)
  let previous: Y.XmlElement | Y.XmlText | null = null
  wanted.forEach((item, index) => {
    const partner = partners[index]
    const made = created.get(item)
    if (made) parent.insertAfter(previous, [made])
    else if (item.kind === 'text' && partner?.kind === 'text')
      writeText(partner.texts, item.runs, within(caret, item.offset, item.length))
    else if (item.kind === 'element' && partner?.kind === 'element')
      writeElement(partner.element, item.node, shown, inside(caret, item))
    previous = made ?? lastType(partner) ?? previous
  })
}

/** Elements go; a text is only emptied, so that what somebody else is typing in it survives. */
function discard(parent: Y.XmlFragment, item: StoredItem): void {
  if (item.kind === 'text') writeText(item.texts, [], null)
  else parent.delete(parent.toArray().indexOf(item.element), 1)
}

function lastType(item: StoredItem | undefined): Y.XmlElement | Y.XmlText | null {
  if (!item) return null
  return item.kind === 'text' ? (item.texts.at(-1) ?? null) : item.element
}

function within(caret: number | null, offset: number, length: number): number | null {
  return caret !== null && caret >= offset && caret <= offset + length ? caret - offset : null
}

function inside(caret: number | null, item: { offset: number; node: Node }): number | null {
  return within(caret, item.offset + 1, item.node.content.size)
}

function isDefault(node: Node, name: string, value: unknown): boolean {
  return value === null || value === undefined || value === node.type.spec.attrs?.[name]?.default
}

/** The element a placeholder stands for: its reference ends in the Yjs id. */
function standsFor(node: Node, ydoc: Y.Doc): Y.XmlElement | null {
  if (!isPlaceholder(node)) return null
  const [clock, client] = String(node.attrs.ref).split(':').reverse().map(Number)
  if (clock === undefined || client === undefined || Y.getState(ydoc.store, client) <= clock) return null
  const item = Y.getItem(ydoc.store, Y.createID(client, clock))
  return item instanceof Y.Item && item.content instanceof Y.ContentType && item.content.type instanceof Y.XmlElement
    ? item.content.type
    : null
}

function isPlaceholder(node: Node): boolean {
  return node.type.name === 'unknownBlock' || node.type.name === 'unknownInline'
}
