import type { Node } from '@tiptap/pm/model'
import type { ClarityBlock } from '@/lib/domain/clarity'
import { FAQ_KEYS, isFaqKey, type PartKey, SECTIONS } from '@/lib/domain/prfaq'
import type { BlockJson, DocumentContent } from './content'

/** A block of text of the open editor, and where its content begins in the page. Position `start + offset` is the place of `text[offset]`. */
export type PlacedBlock = ClarityBlock & { node: Node; start: number }

/** Stands for what is no text: a position of one, so that offsets in a text are offsets in its node. */
const NO_TEXT = '\ufffc'

/** Every line, paragraph, question and cell of a page, in reading order. Texts are kept per node, since nodes never change. */
export function placedBlocks(doc: Node): PlacedBlock[] {
  const blocks: PlacedBlock[] = []
  doc.forEach((outer, offset) => {
    const part = outer.attrs.key as PartKey
    if (!isFaqKey(part)) {
      addFrom(outer, offset, part, undefined, blocks)
      return
    }
    outer.forEach((entry, inner) => {
      const before = offset + 1 + inner
      const id = entry.attrs.id as string
      addFrom(entry.child(0), before + 1, part, { id, is: 'question' }, blocks)
      addFrom(entry.child(1), before + 1 + entry.child(0).nodeSize, part, { id, is: 'answer' }, blocks)
    })
  })
  return blocks
}

/** The same blocks, in the same order with the same keys, from a document as JSON: what the server checks. */
export function contentBlocks(content: DocumentContent): ClarityBlock[] {
  const blocks: ClarityBlock[] = []
  for (const { key, kind } of SECTIONS) {
    const part = content.sections[key]
    if (kind === 'line') add(blocks, key, part as string)
    else addJson(blocks, key, part as BlockJson[])
  }
  for (const list of FAQ_KEYS)
    for (const { id, question, answer } of content[list]) {
      add(blocks, list, question, { id, is: 'question' })
      addJson(blocks, list, answer, { id, is: 'answer' })
    }
  return blocks
}

function addFrom(node: Node, before: number, part: PartKey, entry: ClarityBlock['entry'], blocks: PlacedBlock[]): void {
  if (node.isTextblock) blocks.push(placed(node, before, part, entry, blocks.length))
  else
    node.descendants((child, offset) => {
      if (child.isTextblock) blocks.push(placed(child, before + 1 + offset, part, entry, blocks.length))
      return !child.isTextblock
    })
}

function placed(node: Node, before: number, part: PartKey, entry: ClarityBlock['entry'], index: number): PlacedBlock {
  return { key: String(index), part, text: textOf(node), node, start: before + 1, ...(entry ? { entry } : {}) }
}

function textOf(node: Node): string {
  let text = texts.get(node)
  if (text === undefined) {
    text = ''
    node.forEach((child) => {
      text += child.isText ? (child.text ?? '') : child.type.name === 'hardBreak' ? '\n' : NO_TEXT.repeat(child.nodeSize)
    })
    texts.set(node, text)
  }
  return text
}

const texts = new WeakMap<Node, string>()

function addJson(blocks: ClarityBlock[], part: PartKey, nodes: readonly BlockJson[], entry?: ClarityBlock['entry']): void {
  for (const node of nodes) {
    if (node.type === 'paragraph') add(blocks, part, (node.content ?? []).map(inlineText).join(''), entry)
    else addJson(blocks, part, node.content ?? [], entry)
  }
}

function add(blocks: ClarityBlock[], part: PartKey, text: string, entry?: ClarityBlock['entry']): void {
  blocks.push({ key: String(blocks.length), part, text, ...(entry ? { entry } : {}) })
}

function inlineText({ type, text }: BlockJson): string {
  return text ?? (type === 'hardBreak' ? '\n' : NO_TEXT)
}
