import { FAQS, PART_KEYS, type PartKey, partTitle } from '@/lib/domain/prfaq'
import type { BlockJson, DocumentContent } from '@/lib/editor/content'

export interface PlainPart {
  key: PartKey
  title: string
  text: string
}

/** Each part of a document as plain text, for the clipboard: blank lines between blocks, "- " before points. */
export function plainParts(content: DocumentContent): PlainPart[] {
  return PART_KEYS.map((key) => ({ key, title: partTitle(key), text: partText(content, key) }))
}

/** The parts of `mine` whose words differ from `theirs` (null: nothing is known of theirs), empty ones left out. */
export function differingParts(mine: DocumentContent, theirs: DocumentContent | null): PlainPart[] {
  const other = new Map(theirs ? plainParts(theirs).map((part) => [part.key, part.text]) : [])
  return plainParts(mine).filter((part) => part.text !== '' && part.text !== other.get(part.key))
}

/** Parts with their titles, one below the other. */
export function joinParts(parts: readonly PlainPart[]): string {
  return parts.map((part) => `${part.title}\n\n${part.text}`).join('\n\n\n')
}

function partText(content: DocumentContent, key: PartKey): string {
  const faq = FAQS.find((one) => one.key === key)?.key
  if (faq) return content[faq].map(({ question, answer }) => `${question}\n${blocksText(answer)}`.trim()).join('\n\n')
  const part = content.sections[key as keyof DocumentContent['sections']]
  return (typeof part === 'string' ? part : blocksText(part)).trim()
}

function blocksText(blocks: readonly BlockJson[], indent = ''): string {
  return blocks.map((block) => blockText(block, indent)).join(indent ? '\n' : '\n\n')
}

function blockText(block: BlockJson, indent: string): string {
  const children = block.content ?? []
  if (block.type === 'bulletList') return children.map((item) => listItem(item, '- ', indent)).join('\n')
  if (block.type === 'orderedList') {
    const start = Number(block.attrs?.start ?? 1)
    return children.map((item, index) => listItem(item, `${start + index}. `, indent)).join('\n')
  }
  if (block.type === 'blockquote') return blocksText(children, `${indent}> `)
  if (block.type === 'picture')
    return `${indent}[${['Picture', block.attrs?.alt, block.attrs?.caption].filter(Boolean).join(': ')}]`
  if (block.type === 'table') return children.map((row) => (row.content ?? []).map(cellText).join('\t')).join('\n')
  return indent + inlineText(children)
}

function listItem(item: BlockJson, mark: string, indent: string): string {
  const [first, ...rest] = item.content ?? []
  const below = rest.map((block) => `\n${blockText(block, `${indent}  `)}`).join('')
  return `${indent}${mark}${inlineText(first?.content ?? [])}${below}`
}

function cellText(cell: BlockJson): string {
  return (cell.content ?? []).map((block) => inlineText(block.content ?? [])).join(' ')
}

function inlineText(nodes: readonly BlockJson[]): string {
  return nodes.map((node) => node.text ?? (node.type === 'hardBreak' ? '\n' : '')).join('')
}
