import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { nodeItems } from './align-children'
import type { Shown } from './read-root'
import { createText } from './write-text'

/** A node with all that is in it as a new Yjs element. */
export function createElement(node: Node): Y.XmlElement {
  const element = new Y.XmlElement(node.type.name)
  writeAttributes(element, node)
  fillElement(element, node)
  return element
}

/** Puts a node's content into an element that has none. */
export function fillElement(element: Y.XmlElement, node: Node, shown?: Shown): void {
  const children = nodeItems(node).map((item) => {
    if (item.kind === 'text') return createText(item.runs)
    const ydoc = element.doc
    const child = (ydoc && originalOf(item.node, ydoc)?.clone()) ?? createElement(item.node)
    shown?.set(child, item.node)
    return child
  })
  element.insert(0, children)
}

/** Only attributes that differ from their default are stored. */
export function writeAttributes(element: Y.XmlElement, node: Node): void {
  for (const [name, value] of Object.entries(node.attrs)) {
    const isDefault = value === null || value === undefined || value === node.type.spec.attrs?.[name]?.default
    // An element that is not in a document yet cannot be read.
    const has = element.doc ? element.getAttribute(name) : undefined
    if (!isDefault && has !== value) element.setAttribute(name, value)
    else if (isDefault && has !== undefined) element.removeAttribute(name)
  }
}

/** The element a placeholder stands for: its reference ends in the Yjs id. */
export function originalOf(node: Node, ydoc: Y.Doc): Y.XmlElement | null {
  if (node.type.name !== 'unknownBlock' && node.type.name !== 'unknownInline') return null
  const [clock, client] = String(node.attrs.ref).split(':').reverse().map(Number)
  if (clock === undefined || client === undefined || Y.getState(ydoc.store, client) <= clock) return null
  const item = Y.getItem(ydoc.store, Y.createID(client, clock))
  return item instanceof Y.Item && item.content instanceof Y.ContentType && item.content.type instanceof Y.XmlElement
    ? item.content.type
    : null
}
