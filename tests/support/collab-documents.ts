import * as Y from 'yjs'
import { newDocument } from '@/lib/editor/new-document'
import { sampleContent } from '@/tests/support/editor-content'

/** A document with one of everything. */
export function sampleDocument(): Y.Doc {
  const document = new Y.Doc()
  Y.applyUpdate(document, newDocument(sampleContent()))
  return document
}

/** Another replica with the same state and a client id of its own. */
export function copyOf(document: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document))
  return copy
}

/** What `change` did to the document, as one update. */
export function updateOf(document: Y.Doc, change: (document: Y.Doc) => void): Uint8Array {
  const updates: Uint8Array[] = []
  const note = (update: Uint8Array) => updates.push(update)
  document.on('update', note)
  change(document)
  document.off('update', note)
  return updates.length === 1 ? (updates[0] as Uint8Array) : Y.mergeUpdates(updates)
}

export function paragraphOf(text: string): Y.XmlElement {
  return elementOf('paragraph', new Y.XmlText(text))
}

export function elementOf(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const element = new Y.XmlElement(name)
  element.insert(0, children)
  return element
}

/** The first text of a root, as deep as it stands. */
export function firstText(document: Y.Doc, root: string): Y.XmlText {
  let node: unknown = document.getXmlFragment(root)
  while (node instanceof Y.XmlFragment) node = node.get(0)
  return node as Y.XmlText
}
