import type { Node } from '@tiptap/pm/model'
import { isPictureWidth, PICTURE_COUNTS } from '@/lib/domain/picture'
import { FAQ_KEYS, type PartKey, SECTION_KEYS } from '@/lib/domain/prfaq'
import type { BlockJson, DocumentContent } from './content'

// One rule on screen and on the server. A word is a run between spaces, line breaks and block borders that holds at
// least one letter or digit: "state-of-the-art", "£2.10" and "don't" are one word each, a dash on its own is none. A picture
// counts the words whose room it takes on the printed page, and those of its caption; its alt text is not printed.
// Scripts that put no spaces between words are counted by letters, at about what an English word takes in them. A
// dictionary (Intl.Segmenter) would be closer, but every browser and server brings another one, and a page that is full
// here has to be full there.

/** Words in a plain text. */
export function countText(text: string): number {
  return text.split(/\s+/u).reduce((sum, run) => sum + countRun(run), 0)
}

function countRun(run: string): number {
  if (!BETWEEN.test(run)) return isWord(run) ? 1 : 0
  const ideographs = Math.ceil((run.match(IDEOGRAPHS)?.length ?? 0) / LETTERS_A_WORD.ideographs)
  const letters = Math.ceil((run.match(LETTERS)?.length ?? 0) / LETTERS_A_WORD.letters)
  return ideographs + letters + run.split(BETWEEN).filter(isWord).length
}

function isWord(run: string): boolean {
  return /[\p{L}\p{N}]/u.test(run)
}

/** Chinese and Japanese; Thai, Lao, Khmer and Burmese with their vowel signs. */
const IDEOGRAPHS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]/gu
const LETTERS = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu
const BETWEEN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/u
const LETTERS_A_WORD = { ideographs: 2, letters: 5 }

/** Words in each section and question list, pictures counted in. */
export function countWords(content: DocumentContent): Record<PartKey, number> {
  const sections = SECTION_KEYS.map((key) => {
    const part = content.sections[key]
    return [key, typeof part === 'string' ? countText(part) : countBlocks(part) + countPictures(part)] as const
  })
  const faqs = FAQ_KEYS.map((key) => {
    const words = content[key].map(({ question, answer }) => countText(question) + countBlocks(answer) + countPictures(answer))
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

/** What one picture counts. */
export function countPicture({ width, caption }: { width?: unknown; caption?: unknown }): number {
  return PICTURE_COUNTS[isPictureWidth(width) ? width : 'full'] + (typeof caption === 'string' ? countText(caption) : 0)
}

/** What the pictures in blocks as JSON count. They stand by themselves, never inside another block. */
export function countPictures(blocks: BlockJson[]): number {
  return blocks.reduce((sum, block) => sum + (block.type === 'picture' ? countPicture(block.attrs ?? {}) : 0), 0)
}

/** Words in blocks as JSON, without pictures: those do not fill a section. */
export function countBlocks(blocks: BlockJson[]): number {
  return countText(blocksText(blocks))
}

/** Blocks as plain text: a line break between blocks and around whatever is not text. */
export function blocksText(blocks: BlockJson[]): string {
  return blocks.map(blockText).join('\n')
}

/** Words in a node of the open editor, pictures counted in. Nodes never change, so that each is counted once. */
export function countNode(node: Node): number {
  const { words, pictures } = countedIn(node)
  return words + pictures
}

/** The same without pictures. */
export function countNodeText(node: Node): number {
  return countedIn(node).words
}

function countedIn(node: Node): { words: number; pictures: number } {
  let count = counted.get(node)
  if (!count) {
    count = { words: countText(node.textBetween(0, node.content.size, '\n', '\n')), pictures: 0 }
    if (node.type.name === 'picture') count.pictures = countPicture(node.attrs)
    for (const child of node.children) if (child.type.name === 'picture') count.pictures += countPicture(child.attrs)
    counted.set(node, count)
  }
  return count
}

const counted = new WeakMap<Node, { words: number; pictures: number }>()

/** A block's text, with a break around whatever is not text. */
function blockText(block: BlockJson): string {
  if (block.text !== undefined) return block.text
  if (!block.content) return '\n'
  return block.content.map((child) => (child.text !== undefined ? child.text : `\n${blockText(child)}\n`)).join('')
}
