import type { Node } from '@tiptap/pm/model'
import { FAQ_KEYS, type PartKey, SECTION_KEYS } from '@/lib/domain/prfaq'
import type { BlockJson, DocumentContent } from './content'

// One rule on screen and on the server. A word is a run between spaces, line breaks and block borders that holds at
// least one letter or digit: "state-of-the-art", "£2.10" and "don't" are one word each, a dash on its own is none.

/** Words in a plain text. */
export function countText(text: string): number {
  return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length
}

/** Words in each section and question list. */
export function countWords(content: DocumentContent): Record<PartKey, number> {
  const sections = SECTION_KEYS.map((key) => {
    const part = content.sections[key]
    return [key, typeof part === 'string' ? countText(part) : countBlocks(part)] as const
  })
  const faqs = FAQ_KEYS.map((key) => {
    const words = content[key].map(({ question, answer }) => countText(question) + countBlocks(answer))
    return [key, words.reduce((sum, count) => sum + count, 0)] as const
  })
  return Object.fromEntries([...sections, ...faqs]) as Record<PartKey, number>
}

/** Words of the press release: headline to call to action. */
export function releaseWords(counts: Record<PartKey, number>): number {
  return SECTION_KEYS.reduce((sum, key) => sum + counts[key], 0)
}

/** Words of both question lists. */
export function faqWords(counts: Record<PartKey, number>): number {
  return FAQ_KEYS.reduce((sum, key) => sum + counts[key], 0)
}

/** Words in blocks as JSON. */
export function countBlocks(blocks: BlockJson[]): number {
  return countText(blocks.map(blockText).join('\n'))
}

/** Words in a node of the open editor. Nodes never change, so that each is counted once. */
export function countNode(node: Node): number {
  let words = counted.get(node)
  if (words === undefined) {
    words = countText(node.textBetween(0, node.content.size, '\n', '\n'))
    counted.set(node, words)
  }
  return words
}

const counted = new WeakMap<Node, number>()

/** A block's text, with a break around whatever is not text. */
function blockText(block: BlockJson): string {
  if (block.text !== undefined) return block.text
  if (!block.content) return '\n'
  return block.content.map((child) => (child.text !== undefined ? child.text : `\n${blockText(child)}\n`)).join('')
}
