import { Fragment, Node } from '@tiptap/pm/model'
import { generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import { FAQ_KEYS, SECTIONS } from '@/lib/domain/prfaq'
import type { BlockJson, DocumentContent } from './content'
import { createElement } from './create-element'
import { answerRoot, ORDER_ROOT, questionRoot, sectionRoot } from './document-roots'
import { documentSchema } from './schema'

/**
 * A new document as Yjs state (update format 1): every section with a place to write, one XmlText for each line.
 * Only whoever creates a proposal calls this, once: a skeleton made twice would stand twice after a merge.
 */
export function newDocument(content?: DocumentContent): Uint8Array {
  const ydoc = new Y.Doc()
  ydoc.transact(() => {
    for (const section of SECTIONS) {
      const part = content?.sections[section.key]
      const root = ydoc.getXmlFragment(sectionRoot(section.key))
      if (section.kind === 'line') fillLine(root, typeof part === 'string' ? part : '')
      else fillRich(root, Array.isArray(part) ? part : [])
    }
    for (const faq of FAQ_KEYS) {
      const entries = content?.[faq] ?? []
      const keys = generateNKeysBetween(null, null, entries.length)
      entries.forEach((entry, index) => {
        fillLine(ydoc.getXmlFragment(questionRoot(entry.id)), entry.question)
        fillRich(ydoc.getXmlFragment(answerRoot(entry.id)), entry.answer)
        ydoc.getMap(ORDER_ROOT).set(entry.id, { list: faq, key: keys[index] })
      })
    }
  })
  const state = Y.encodeStateAsUpdate(ydoc)
  ydoc.destroy()
  return state
}

function fillLine(root: Y.XmlFragment, text: string): void {
  root.insert(0, [new Y.XmlText(text)])
}

function fillRich(root: Y.XmlFragment, blocks: BlockJson[]): void {
  const schema = documentSchema()
  const nodes = blocks.length > 0 ? blocks.map((block) => Node.fromJSON(schema, block)) : [schema.node('paragraph')]
  root.insert(
    0,
    Fragment.from(nodes).content.map((node) => createElement(node)),
  )
}
